import type { AST } from '@eslint-community/regexpp';

export type ReadsCharacter = AST.Character | AST.CharacterClass | AST.CharacterSet;

type Part = AST.Pattern | AST.Alternative | AST.Element;

export function readsCharacter(node: Part): node is ReadsCharacter {
  return node.type === 'Character' || node.type === 'CharacterClass' || node.type === 'CharacterSet';
}

function childrenOf(node: Part): readonly Part[] {
  if ('alternatives' in node) return node.alternatives;
  if (node.type === 'Alternative') return node.elements;
  return node.type === 'Quantifier' ? [node.element] : [];
}

/** A part of an expression and everything in it, down to what reads one character. */
export function* partsIn(node: Part): Generator<Part> {
  yield node;
  for (const child of childrenOf(node)) yield* partsIn(child);
}

/** The repeat, or else the largest part, that a character of an expression belongs to, as written. */
export function surroundingsOf(character: ReadsCharacter): string {
  let part: AST.Node = character;
  while (part.type !== 'Quantifier' && part.parent !== null && part.parent.type !== 'Pattern')
    part = part.parent;
  return part.raw;
}
