import { toHtmlPassages } from '../lines/html/index.ts';
import { htmlModel } from '../sequence/html-model.ts';
import { type DocumentKind, described } from './document-kind.ts';

export const HTML_KIND: DocumentKind = {
  model: htmlModel,
  toPassages(document, options) {
    const page = toHtmlPassages(document.content, options);
    return described(document, page, page.warnings);
  },
};
