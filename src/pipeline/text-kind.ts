import { toMarkdownPage } from '../lines/markdown.ts';
import { toTextPassages } from '../lines/text.ts';
import type { Document } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { textModel } from '../sequence/text-model.ts';
import { type DocumentKind, described } from './document-kind.ts';

/** Plain text and Markdown. */
export const TEXT_KIND: DocumentKind = {
  model: textModel,
  toPassages(document, options) {
    const { content, format } = document;
    if (format === 'markdown') {
      const page = toMarkdownPage(content, options);
      return { ...described(document, page, []), laterPages: page.laterPages };
    }
    const passages = inContainer(toTextPassages(content, options), document);
    return described(document, { passages, metadata: {}, url: null, sources: {} }, []);
  },
};

/** What a container says about the lines of a text: the numbers they have in the input, and which are the article's text. */
function inContainer(passages: Passage[], { lineNumbers, textFrom }: Document): Passage[] {
  if (lineNumbers === undefined && textFrom === undefined) return passages;
  return passages.map((passage) => ({
    ...passage,
    lines: passage.lines.map((line) => lineNumbers?.[line - 1] ?? line),
    ...(textFrom !== undefined && (passage.lines[0] ?? 0) > textFrom && { isStated: true }),
  }));
}
