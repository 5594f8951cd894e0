import {
  DOCUMENT_FORMATS,
  type Document,
  type DocumentOptions,
  isDocumentFormat,
  type TextDump,
} from '../model/document.ts';
import { BOILERPLATE_LABELS, FAVORS, KEPT_LABELS, type OwnRule } from '../model/label.ts';
import type { CleanResult, ExplainedResult } from '../model/result.ts';
import { isObject } from '../model/values.ts';
import { type CleanOptions, cleanAs, cleanDump as cleanWholeDump } from '../pipeline/clean-as.ts';
import { kindOf, toPassages } from '../pipeline/kind-of.ts';
import { ProfileLearner } from '../profile/learner.ts';
import type { SiteProfile } from '../profile/site-profile.ts';
import { documentFrom } from '../read/given-document.ts';
import {
  type Accepted,
  aFlag,
  aFunction,
  aSeries,
  aShare,
  aText,
  check,
  checkOptions,
  listOf,
  oneOf,
} from './check.ts';

const DOCUMENT_OPTIONS = { format: oneOf(['auto', ...DOCUMENT_FORMATS]), path: aText, url: aText };

const PATTERNS = listOf(
  {
    what: 'a string or a regular expression',
    fits: (value) => typeof value === 'string' || value instanceof RegExp,
  },
  'strings and regular expressions',
);

const PROFILE: Accepted = {
  what: 'a site profile from learnProfile or readProfile',
  fits: (value) => isObject(value) && Array.isArray(value['drop']) && Array.isArray(value['protect']),
};

const RULES: Accepted = listOf({ what: 'a rule', fits: isObject }, 'rules');

const CLEAN_OPTIONS = {
  ...DOCUMENT_OPTIONS,
  threshold: aShare,
  favor: oneOf(FAVORS),
  explain: aFlag,
  drop: PATTERNS,
  keep: PATTERNS,
  splitBefore: PATTERNS,
  title: PATTERNS,
  oneArticle: aFlag,
  profile: PROFILE,
  rules: RULES,
  joinHyphens: aFlag,
  links: aFlag,
  comments: aFlag,
};

const RULE_PARTS = {
  name: aText,
  // Rules cannot find headlines: an article has one, and the model finds it.
  label: oneOf([...BOILERPLATE_LABELS, ...KEPT_LABELS.filter((label) => label !== 'headline')]),
  reason: aText,
  test: aFunction,
};

const INPUT: Accepted = {
  what: 'a string, bytes (Uint8Array) or a document from readInputs',
  fits: (value) => typeof value === 'string' || value instanceof Uint8Array || isDocument(value),
};

function isDocument(value: unknown): value is Document {
  return (
    isObject(value) &&
    typeof value['content'] === 'string' &&
    isDocumentFormat(value['format']) &&
    isObject(value['source'])
  );
}

/** The same options are passed with every document and checked once. */
const checked = new WeakMap<CleanOptions, CleanOptions>();

function checkedOptions(of: string, options: CleanOptions): CleanOptions {
  const known = isObject(options) ? checked.get(options) : undefined;
  if (known !== undefined) return known;
  checkOptions(of, options, CLEAN_OPTIONS);
  const { rules } = options;
  const usable =
    rules === undefined ? options : { ...options, rules: rules.map((rule, at) => checkedRule(of, rule, at)) };
  checked.set(options, usable);
  return usable;
}

function checkedRule(of: string, rule: OwnRule, at: number): OwnRule {
  for (const [part, accepted] of Object.entries(RULE_PARTS))
    check(of, `rules[${at}].${part}`, rule[part as keyof OwnRule], accepted);
  return {
    name: rule.name,
    label: rule.label,
    reason: rule.reason,
    test(line) {
      const answer: unknown = rule.test(line);
      // A promise would count as true and remove every line.
      if (isObject(answer) && 'then' in answer)
        throw new TypeError(`${of}: rules[${at}].test must give true or false at once, not a promise`);
      return Boolean(answer);
    },
  };
}

/**
 * Cleans one document: lines → label → fold repeats → find articles → assemble.
 *
 * @param input the dump as a string or as bytes, or a document from `readInputs`. The charset of bytes is that of
 * their byte order mark, else UTF-8 if they are valid UTF-8, else what their markup declares, else windows-1252;
 * `readInputs` also detects other charsets, compression and containers
 * @throws {TypeError} for an input or option of the wrong type
 * @throws {SyntaxError} for a string in `drop` or `keep` that is not a regular expression
 * @throws {SlowPatternError} for a pattern in `drop` or `keep` that takes too long
 * @returns the articles in order, and the account of every non-blank line
 */
export function clean(
  input: string | Uint8Array | Document,
  options: CleanOptions & { readonly explain: true },
): ExplainedResult;
export function clean(input: string | Uint8Array | Document, options?: CleanOptions): CleanResult;
export function clean(input: string | Uint8Array | Document, options: CleanOptions = {}): CleanResult {
  check('clean', 'input', input, INPUT);
  const usable = checkedOptions('clean', options);
  const document = documentFrom(input, usable);
  return cleanAs(kindOf(document), document, usable);
}

/**
 * Cleans documents one at a time, in order; holds only one at a time.
 * @throws {TypeError} as `clean` does
 */
export function cleanStream(
  documents: AsyncIterable<Document | string | Uint8Array> | Iterable<Document | string | Uint8Array>,
  options: CleanOptions = {},
): AsyncGenerator<CleanResult> {
  check('cleanStream', 'documents', documents, aSeries);
  checkedOptions('cleanStream', options);
  return eachCleaned(documents, options);
}

async function* eachCleaned(
  documents: AsyncIterable<Document | string | Uint8Array> | Iterable<Document | string | Uint8Array>,
  options: CleanOptions,
): AsyncGenerator<CleanResult> {
  for await (const document of documents) yield clean(document, options);
}

/**
 * Cleans a text dump of any size while it is read: the same articles, line numbers and account as `clean` gives for
 * the whole text, in parts. There is at least one part, and the last has `removedInAll`.
 *
 * @throws {TypeError} for a dump or option of the wrong type
 * @throws {SyntaxError} for a string in `drop` or `keep` that is not a regular expression
 */
export function cleanDump(dump: TextDump, options: CleanOptions = {}): AsyncGenerator<CleanResult> {
  check('cleanDump', 'dump', dump, {
    what: 'an object with source, pieces and warnings',
    fits: (value) => isObject(value) && isObject(value['source']) && Array.isArray(value['warnings']),
  });
  check('cleanDump', 'dump.pieces', dump.pieces, aSeries);
  return cleanWholeDump({ ...dump, pieces: eachText(dump.pieces) }, checkedOptions('cleanDump', options));
}

/** A stream of a file gives bytes unless it has an encoding. */
const PIECE: Accepted = { ...aText, what: "a string (createReadStream(file, 'utf8') gives strings)" };

async function* eachText(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    check('cleanDump', 'each of dump.pieces', piece, PIECE);
    yield piece;
  }
}

/** Learns what the documents of one site have in common. */
export interface SiteLearner {
  /** Adds a document. The order of documents does not matter; a repeated document is ignored. */
  add(input: string | Uint8Array | Document, options?: DocumentOptions): void;
  toProfile(): SiteProfile;
}

/** Starts learning a profile; memory use does not grow with the number of documents. */
export function learnProfile(): SiteLearner {
  const learner = new ProfileLearner();
  return {
    add(input, options: DocumentOptions = {}) {
      check('learnProfile.add', 'input', input, INPUT);
      checkOptions('learnProfile.add', options, DOCUMENT_OPTIONS);
      learner.add(toPassages(documentFrom(input, options)).passages.map(({ text }) => text));
    },
    toProfile: () => learner.toProfile(),
  };
}
