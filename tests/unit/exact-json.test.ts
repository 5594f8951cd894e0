import { describe, expect, it } from 'vitest';
import { clean, type FormatName, nestedLine, serialize } from '../../src/index.ts';
import { safeJson } from '../../src/write/json.ts';
import { articleOf, resultOf } from '../support/article-samples.ts';
import { documents, fromBytes } from '../support/read-helpers.ts';
import { recordComplaints } from '../support/schema-check.ts';

const BODY =
  'The ferry to Oster stays in port until Monday, the harbour office said, because two of its four engines failed on the way back from the outer islands.';
/** As JSON text: numbers or plain assignment would lose these values. */
const RECORD = `{"id":9007199254740993,"seen":[-12345678901234567890,"9007199254740993"],"__proto__":{"polluted":18446744073709551615},"constructor":{"prototype":1},"text":"${BODY}"}`;
const META =
  '{"id":9007199254740993,"seen":[-12345678901234567890,"9007199254740993"],"__proto__":{"polluted":18446744073709551615},"constructor":{"prototype":1}}';

async function cleaned() {
  const [document] = documents(await fromBytes(`${RECORD}\n`));
  if (document === undefined) throw new Error('no document was read');
  return { document, result: clean(document) };
}

describe('safeJson', () => {
  it('writes a bigint as the number it is, wherever it stands', () => {
    const value = { a: 9007199254740993n, b: [-1n, { c: 12345678901234567890n }], d: '9007199254740993' };
    expect(safeJson(value)).toBe(
      '{"a":9007199254740993,"b":[-1,{"c":12345678901234567890}],"d":"9007199254740993"}',
    );
    expect(safeJson(value, 2)).toContain('\n  "a": 9007199254740993,\n');
  });

  it('escapes beside a bigint what it escapes without', () => {
    expect(safeJson({ id: 9007199254740993n, text: 'a\u2028b\u202ec' })).toBe(
      '{"id":9007199254740993,"text":"a\\u2028b\\u202ec"}',
    );
  });

  it('still refuses what JSON cannot hold', () => {
    const circle: Record<string, unknown> = { id: 9007199254740993n };
    circle['self'] = circle;
    expect(() => safeJson(circle)).toThrow(TypeError);
  });
});

describe('the rest of a record', () => {
  it.each<FormatName>(['json', 'ndjson'])(
    'comes out of %s as it went in, to the last digit',
    async (format) => {
      const { result } = await cleaned();
      expect(result.articles).toHaveLength(1);
      let output = '';
      for await (const piece of serialize([result], format)) output += piece;
      expect(output.replace(/\n\s*/g, '').replaceAll('": ', '":')).toContain(`"meta":${META}`);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  it('stands once in a nested line, not in its articles', async () => {
    const { document, result } = await cleaned();
    const line = nestedLine({ result, meta: document.meta });
    expect(line).toContain(`"source":{"path":"-","record":1,"url":null},"meta":${META},"articles":[{`);
    expect(line.split('"meta"')).toHaveLength(2);
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(recordComplaints(JSON.parse(line))).toEqual([]);
  });
});

describe('a nested line', () => {
  const source = { path: 'corpus.jsonl', record: 3, url: null };

  it('holds no articles where none was found', () => {
    expect(JSON.parse(nestedLine({ result: { source, articles: [] } }))).toEqual({ source, articles: [] });
  });

  it('holds all articles of its record in order', () => {
    const result = resultOf([articleOf({ index: 1 }), articleOf({ index: 2, id: 'a2' })]);
    const value = JSON.parse(nestedLine({ result }));
    expect(value.articles.map(({ id }: { id: string }) => id)).toEqual(['a1', 'a2']);
    expect(recordComplaints(value)).toEqual([]);
  });

  it('holds the error where the record failed, on one line', () => {
    const line = nestedLine({ error: { source, code: 'no-text', message: 'a\u2028b; c' } });
    expect(line).toBe(
      '{"source":{"path":"corpus.jsonl","record":3,"url":null},"error":{"code":"no-text","message":"a\\u2028b; c"}}\n',
    );
    expect(recordComplaints(JSON.parse(line))).toEqual([]);
  });
});
