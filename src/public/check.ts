import { isObject } from '../model/values.ts';
/** The accepted values of an option or argument. */
export interface Accepted {
  /** For the message: `true or false`. */
  readonly what: string;
  fits(value: unknown): boolean;
}

const SHOWN_CHARACTERS = 60;

export const aText: Accepted = { what: 'a string', fits: (value) => typeof value === 'string' };
export const aFlag: Accepted = { what: 'true or false', fits: (value) => typeof value === 'boolean' };
const anObject: Accepted = { what: 'an object', fits: isObject };
export const aFunction: Accepted = { what: 'a function', fits: (value) => typeof value === 'function' };
export const aSeries: Accepted = { what: 'an iterable or async iterable', fits: isSeries };
export const aByteCount: Accepted = {
  what: 'a whole number of bytes above 0',
  fits: (value) => Number.isInteger(value) && Number(value) > 0,
};
export const aShare: Accepted = {
  what: 'a number from 0 to 1',
  fits: (value) => typeof value === 'number' && value >= 0 && value <= 1,
};

export function oneOf(names: readonly string[]): Accepted {
  return { what: `one of ${names.join(', ')}`, fits: (value) => names.some((name) => name === value) };
}

export function orNull(accepted: Accepted): Accepted {
  return { what: `${accepted.what}, or null`, fits: (value) => value === null || accepted.fits(value) };
}

/** @param each in words: `strings` */
export function listOf(accepted: Accepted, each: string): Accepted {
  return { what: `a list of ${each}`, fits: (value) => Array.isArray(value) && value.every(accepted.fits) };
}

/** @throws {TypeError} that names the function, the argument and the accepted values */
export function check(of: string, name: string, value: unknown, accepted: Accepted): void {
  if (!accepted.fits(value))
    throw new TypeError(`${of}: ${name} must be ${accepted.what}, not ${shown(value)}`);
}

/** Checks the options that are given. @throws {TypeError} as {@link check} does */
export function checkOptions(
  of: string,
  options: unknown,
  accepted: Readonly<Record<string, Accepted>>,
): void {
  check(of, 'options', options, anObject);
  const given = options as Readonly<Record<string, unknown>>;
  for (const [name, each] of Object.entries(accepted))
    if (given[name] !== undefined) check(of, name, given[name], each);
}

function isSeries(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && (Symbol.iterator in value || Symbol.asyncIterator in value)
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, SHOWN_CHARACTERS)}'`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list with ${shown(value[0])}`;
  if (typeof value === 'function') return 'a function';
  if (isObject(value)) return value instanceof Promise ? 'a promise' : 'an object';
  return String(value);
}
