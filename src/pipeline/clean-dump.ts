import { RemovedLines } from '../assemble/ledger.ts';
import { PassageReader } from '../lines/text.ts';
import type { TextDump } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import type { CleanResult } from '../model/result.ts';
import { textModel } from '../sequence/text-model.ts';
import { type CleanOptions, resultOf, sequenceOptionsOf } from './clean-as.ts';
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
