import { RemovedLines } from '../assemble/ledger.ts';
import { toArticles } from '../assemble/to-articles.ts';
import { PassageReader } from '../lines/text.ts';
import type { KeysOnRequest } from '../model/article.ts';
import type { Document, DocumentOptions, TextDump } from '../model/document.ts';
import type { Favor } from '../model/label.ts';
import type { Passage } from '../model/passage.ts';
import type { CleanResult } from '../model/result.ts';
import type { SequenceOptions } from '../sequence/label-sequence.ts';
import type { Model } from '../sequence/model.ts';
import { textModel } from '../sequence/text-model.ts';
import { hideDropped } from './apply-rules.ts';
import type { DocumentKind } from './document-kind.ts';
import {
  type ClosedArticles,
  DEFAULT_WINDOW,
  LabelWindows,
  shiftSegment,
  type WindowSize,
} from './label-windows.ts';
import type { LineOverrides, StructureOverrides } from './overrides.ts';

/** Options for one document; all are optional. */
export interface CleanOptions extends DocumentOptions, LineOverrides, StructureOverrides, KeysOnRequest {
  /**
   * Join words that are hyphenated at a line end (`har-` `bour`). Default `false`, because the hyphen may belong to
   * the word.
   */
  readonly joinHyphens?: boolean;
  /** Probability from which a passage is body text, 0–1. A higher value keeps less text with fewer errors. */
  readonly threshold?: number;
  /**
   * If no threshold is given: prefer that kept text is body text, or that all body text is kept. Default `balance`.
   */
  readonly favor?: Favor;
  /**
   * Give the features with the largest weights as reason of verdicts by the model, and the texts of the passages.
   * Takes time.
   */
  readonly explain?: boolean;
}

/**
 * Cleans one document of a kind: parse → apply rules → label the sequence → segment → fold repeats → assemble.
 *
 * @param onShare called with the share of the work that is done
 * @throws {SyntaxError} for a string in `drop` or `keep` that is not a regular expression
 */
export function cleanAs(
  kind: DocumentKind,
  document: Document,
  options: CleanOptions = {},
  onShare: (share: number) => void = () => undefined,
): CleanResult {
  const { source, passages, metadata, metadataSources, warnings, laterPages } = kind.toPassages(
    document,
    options,
  );
  const sequenceOptions = sequenceOptionsOf(options, kind.model());
  const windows = new LabelWindows(sequenceOptions, options, DEFAULT_WINDOW, (worked) =>
    onShare(worked / passages.length),
  );
  const parts: ClosedArticles[] = [];
  const later = laterPages.map(({ firstPassage }) => firstPassage);
  const pageStarts = new Set(later.length > 0 ? [0, ...later] : []);
  for (const passage of passages) {
    const closed = windows.add(pageStarts.has(passage.index) ? { ...passage, startsPage: true } : passage);
    if (closed !== null) parts.push(closed);
  }
  parts.push(windows.end());
  const described = { ...document, source, laterPages, ...(metadata !== undefined && { metadata }) };
  return {
    ...resultOf(described, { ...joined(parts), passages }, options),
    metadataSources,
    warnings: [...(document.warnings ?? []), ...warnings],
  };
}

/** Joins the parts of a document. */
function joined(parts: readonly ClosedArticles[]): Pick<ClosedArticles, 'verdicts' | 'segments' | 'issue'> {
  return {
    issue: parts.length === 1 ? (parts[0] as ClosedArticles).issue : null,
    verdicts: parts.flatMap(({ verdicts }) => verdicts),
    segments: parts.flatMap(({ segments, passagesBefore }) =>
      segments.map((segment) => shiftSegment(segment, passagesBefore)),
    ),
  };
}

/** The articles of a document, or of a part of it, with the account of its lines. */
function resultOf(
  document: Document,
  { passages, verdicts, segments, issue }: Omit<ClosedArticles, 'passagesBefore'>,
  options: CleanOptions,
): Omit<CleanResult, 'metadataSources' | 'warnings'> {
  const { articles, account, removed } = toArticles(
    document,
    hideDropped(passages, verdicts),
    verdicts,
    segments,
    options,
    issue,
  );
  return {
    source: document.source,
    articles,
    removed,
    boundaries: segments.flatMap(({ boundary }) => (boundary === null ? [] : [boundary])),
    account,
    ...(options.explain === true && { passages: passages.map(({ text }) => text) }),
  };
}

function sequenceOptionsOf(options: CleanOptions, model: Model): SequenceOptions {
  const { profile, splitBefore = [] } = options;
  return {
    model,
    threshold: options.threshold ?? null,
    favor: options.favor ?? 'balance',
    oneArticle: options.oneArticle ?? (profile?.oneArticle === true && splitBefore.length === 0),
    explain: options.explain ?? false,
  };
}

/**
 * Cleans a text dump of any size while it is read. The result is that of `clean` for the whole, in one or more parts;
 * the last part has `removedInAll`.
 *
 * @param window amount of text that is read before articles are searched
 * @param onShare called with the share of what was read that is cleaned
 * @throws {SyntaxError} for a string in `drop` or `keep` that is not a regular expression
 */
export async function* cleanDump(
  dump: TextDump,
  options: CleanOptions = {},
  window: WindowSize = DEFAULT_WINDOW,
  onShare: (share: number) => void = () => undefined,
): AsyncGenerator<CleanResult> {
  let taken = 0;
  const sequenceOptions = sequenceOptionsOf(options, textModel());
  const windows = new LabelWindows(sequenceOptions, options, window, (worked) => onShare(worked / taken));
  const reader = new PassageReader(options);
  const parts = new DumpParts(dump, options);
  async function* passages(): AsyncGenerator<Passage> {
    const read: Passage[] = [];
    for await (const piece of dump.pieces) {
      reader.read(piece, read);
      yield* read.splice(0);
    }
    reader.end(read);
    yield* read;
  }
  for await (const passage of passages()) {
    taken++;
    const closed = windows.add(passage);
    if (closed !== null) yield parts.next(closed, false);
  }
  yield parts.next(windows.end(), true);
}

/** Numbers articles and passages across parts. */
class DumpParts {
  readonly #dump: TextDump;
  readonly #options: CleanOptions;
  readonly #removed = new RemovedLines();
  #articles = 0;
  #isFirst = true;

  constructor(dump: TextDump, options: CleanOptions) {
    this.#dump = dump;
    this.#options = options;
  }

  next(closed: ClosedArticles, isLast: boolean): CleanResult {
    const { source, warnings } = this.#dump;
    const found = resultOf({ source, format: 'text', content: '' }, closed, this.#options);
    const articlesBefore = this.#articles;
    const isFirst = this.#isFirst;
    this.#articles += found.articles.length;
    this.#isFirst = false;
    this.#removed.add(found.removed);
    return {
      ...found,
      articles: found.articles.map((article) => ({ ...article, index: article.index + articlesBefore })),
      account: found.account.map((line) => ({
        ...line,
        passage: line.passage + closed.passagesBefore,
        article: line.article === null ? null : line.article + articlesBefore,
      })),
      metadataSources: {},
      warnings: isLast ? warnings : [],
      part: { articlesBefore, isFirst, removedInAll: isLast ? this.#removed.total() : null },
    };
  }
}
