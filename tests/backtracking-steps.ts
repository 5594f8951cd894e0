import { type AST, RegExpParser } from '@eslint-community/regexpp';

/** What comes after: whether the rest matches from here. */
type Continue = (at: number) => boolean;

/** Thrown where a count has become as large as anyone needs to know. */
export class TooManySteps extends Error {}

const readers = new Map<string, RegExp>();

function reads(raw: string, char: string): boolean {
  let reader = readers.get(raw);
  if (reader === undefined) {
    reader = new RegExp(`^${raw}$`);
    readers.set(raw, reader);
  }
  return reader.test(char);
}

/**
 * Counts the steps of a textbook backtracking matcher, as the language's standard describes it, over all matches in a text:
 * what `replace` with flag g or `split` would cost.
 */
export function countSteps(source: string, text: string, limit: number): number {
  const pattern = new RegExpParser().parsePattern(source, 0, source.length);
  let steps = 0;
  const step = () => {
    if (++steps > limit) throw new TooManySteps();
  };
  const isWord = (at: number) => /\w/.test(text[at] ?? '');

  const anyOf = (alternatives: AST.Alternative[], at: number, back: boolean, then: Continue) =>
    alternatives.some(({ elements }) => inOrder(back ? elements.toReversed() : elements, 0, at, back, then));

  const inOrder = (
    nodes: AST.Element[],
    from: number,
    at: number,
    back: boolean,
    then: Continue,
  ): boolean => {
    const node = nodes[from];
    if (node === undefined) return then(at);
    return match(node, at, back, (next) => inOrder(nodes, from + 1, next, back, then));
  };

  const repeat = (node: AST.Quantifier, done: number, at: number, back: boolean, then: Continue): boolean => {
    const more = () =>
      done < node.max &&
      match(node.element, at, back, (next) =>
        done >= node.min && next === at ? false : repeat(node, done + 1, next, back, then),
      );
    if (done < node.min) return more();
    return node.greedy ? more() || then(at) : then(at) || more();
  };

  const assertion = (node: AST.Assertion, at: number): boolean => {
    switch (node.kind) {
      case 'start':
        return at === 0;
      case 'end':
        return at === text.length;
      case 'word':
        return (isWord(at - 1) !== isWord(at)) !== node.negate;
      default:
        return anyOf(node.alternatives, at, node.kind === 'lookbehind', () => true) !== node.negate;
    }
  };

  const match = (node: AST.Element, at: number, back: boolean, then: Continue): boolean => {
    step();
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return anyOf(node.alternatives, at, back, then);
      case 'Quantifier':
        return repeat(node, 0, at, back, then);
      case 'Assertion':
        return assertion(node, at) && then(at);
      default: {
        const char = text[back ? at - 1 : at];
        return char !== undefined && reads(node.raw, char) && then(back ? at - 1 : at + 1);
      }
    }
  };

  for (let from = 0; from <= text.length; ) {
    let end = -1;
    step();
    anyOf(pattern.alternatives, from, false, (at) => {
      end = at;
      return true;
    });
    from = end > from ? end : from + 1;
  }
  return steps;
}
