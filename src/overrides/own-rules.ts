import { isBoilerplate, USER_DROP, USER_KEEP } from '../model/label.ts';
import type { Naming } from '../model/naming.ts';
import type { OwnRule, RuleLine } from '../model/own-rule.ts';
import type { Passage } from '../model/passage.ts';

/** A passage that knows its neighbours. */
class PassageLine implements RuleLine {
  readonly #passages: readonly Passage[];
  readonly #passage: Passage;

  constructor(passages: readonly Passage[], passage: Passage) {
    this.#passages = passages;
    this.#passage = passage;
  }

  get text(): string {
    return this.#passage.text;
  }

  get lines(): readonly number[] {
    return this.#passage.lines;
  }

  get marker(): string {
    return this.#passage.marker;
  }

  get markup(): Passage['markup'] {
    return this.#passage.markup;
  }

  at(offset: number): RuleLine | null {
    const other = this.#passages[this.#passage.index + offset];
    return other === undefined ? null : new PassageLine(this.#passages, other);
  }
}

function namingOf({ name, label, reason }: OwnRule): Naming {
  return { name: `${isBoilerplate(label) ? USER_DROP : USER_KEEP}:${name}`, label, reason };
}

/** What the first of a user's own rules that says yes calls a passage; `null` where none does. */
export function createOwnRules(
  rules: readonly OwnRule[],
): (passages: readonly Passage[], passage: Passage) => Naming | null {
  const named = rules.map((rule) => [rule, namingOf(rule)] as const);
  return (passages, passage) => {
    if (named.length === 0) return null;
    const line = new PassageLine(passages, passage);
    for (const [rule, naming] of named) if (rule.test(line)) return naming;
    return null;
  };
}
