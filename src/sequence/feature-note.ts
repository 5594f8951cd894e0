/** How a feature is explained: what a low and a high value mean, and where high begins. */
export interface FeatureNote {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly typical: number;
  /** The value where there is nothing to measure, which explains nothing. */
  readonly missing?: number;
}

export function note(name: string, low: string, high: string, typical: number): FeatureNote {
  return { name, low, high, typical };
}

/** A feature with the function that measures it. */
export type Feature<Of> = FeatureNote & { readonly of: Of };

export function feature<Of>(name: string, low: string, high: string, typical: number, of: Of): Feature<Of> {
  return { name, low, high, typical, of };
}

/** Notes of one feature above and below a line. */
export function sides(name: string, before: string, after: string, typical: number): FeatureNote[] {
  return [
    note(`${name}:before`, without(before), before, typical),
    note(`${name}:after`, without(after), after, typical),
  ];
}

function without(phrase: string): string {
  return phrase.includes(' is far') ? phrase.replace(' is far', ' is close') : negated(phrase);
}

/** `a date` → `no date`; `ends with a colon` → `does not end with a colon`; `much text` → `little text`. */
export function negated(phrase: string): string {
  const space = phrase.indexOf(' ');
  const first = phrase.slice(0, space);
  const rest = phrase.slice(space + 1);
  if (first === 'much') return `little ${rest}`;
  if (first === 'a' || first === 'an') return `no ${rest}`;
  const isVerb = ['begins', 'breaks', 'ends', 'looks', 'reads', 'shares'].includes(first);
  return isVerb ? `does not ${first.slice(0, -1)} ${rest}` : `no ${phrase}`;
}

/** `width+2`: a feature of a line nearby. */
export function nameAt(name: string, offset: number): string {
  return `${name}${offset > 0 ? '+' : ''}${offset}`;
}
