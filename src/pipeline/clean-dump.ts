import { RemovedLines } from '../assemble/ledger.ts';
import { toArticles } from '../assemble/to-articles.ts';
import { PassageReader } from '../lines/text.ts';
import type { KeysOnRequest } from '../model/article.ts';
import type { Document, TextDump } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { CleanResult } from '../model/result.ts';
import { textModel } from '../sequence/text-model.ts';
import { hideDropped } from './apply-rules.ts';
import { type CleanOptions, sequenceOptionsOf } from './clean-as.ts';
import { type ClosedArticles, DEFAULT_WINDOW, LabelWindows, type WindowSize } from './label-windows.ts';

/**
 * Cleans a text dump of any size while it is read. The result is that of `clean` for the whole, in one or more parts;
 * the last part has `removedInAll`.
 *
 * @param window amount of text that is read before articles are searched
 * @throws {SyntaxError} for a string in `drop` or `keep` that is not a regular expression
 */
export async function* cleanDump(
  dump: TextDump,
  options: CleanOptions = {},
  window: WindowSize = DEFAULT_WINDOW,
): AsyncGenerator<CleanResult> {
  const windows = new LabelWindows(sequenceOptionsOf(options, textModel()), options, window);
  const reader = new PassageReader(options);
  const parts = new DumpParts(dump, options);
  const read: Passage[] = [];
  for await (const piece of dump.pieces) {
    reader.read(piece, read);
    for (const passage of read.splice(0)) {
      const closed = windows.add(passage);
      if (closed !== null) yield parts.next(closed, false);
    }
  }
  reader.end(read);
  for (const passage of read) {
    const closed = windows.add(passage);
    if (closed !== null) yield parts.next(closed, false);
  }
  yield parts.next(windows.end(), true);
}

/** Numbers articles and passages across parts. */
class DumpParts {
  readonly #dump: TextDump;
  readonly #withTexts: boolean;
  readonly #removed = new RemovedLines();
  readonly #wanted: KeysOnRequest;
  #articles = 0;
  #isFirst = true;

  constructor(dump: TextDump, options: CleanOptions) {
    this.#dump = dump;
    this.#withTexts = options.explain ?? false;
    this.#wanted = options;
  }

  next(
    { passages, verdicts, segments, passagesBefore, issue }: ClosedArticles,
    isLast: boolean,
  ): CleanResult {
    const { source, warnings } = this.#dump;
    const document: Document = { source, format: 'text', content: '' };
    const found = toArticles(
      document,
      hideDropped(passages, verdicts),
      verdicts,
      segments,
      this.#wanted,
      issue,
    );
    const articlesBefore = this.#articles;
    const isFirst = this.#isFirst;
    this.#articles += found.articles.length;
    this.#isFirst = false;
    this.#removed.add(found.removed);
    return {
      source,
      articles: found.articles.map((article) => ({ ...article, index: article.index + articlesBefore })),
      removed: found.removed,
      boundaries: segments.flatMap(({ boundary }) => (boundary === null ? [] : [boundary])),
      account: found.account.map((line) => ({
        ...line,
        passage: line.passage + passagesBefore,
        article: line.article === null ? null : line.article + articlesBefore,
      })),
      ...(this.#withTexts && { passages: passages.map(({ text }) => text) }),
      metadataSources: {},
      warnings: isLast ? warnings : [],
      part: { articlesBefore, isFirst, removedInAll: isLast ? this.#removed.total() : null },
    };
  }
}
