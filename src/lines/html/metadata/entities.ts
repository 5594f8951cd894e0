import { type ElementSink, parseInto } from '../tree.ts';

/** Text as it reads once character references are resolved; some sites escape what they put in JSON or attributes twice. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  const sink: ElementSink = {
    open: () => {},
    close: () => {},
    retire: () => {},
    text: (data) => (decoded += data),
  };
  parseInto(text, sink);
  return decoded;
}
