import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AccountedLine } from '../src/index.ts';
import { cleancopy, root } from './command.ts';
import { asJson, cases, cleanCase, comparable, type Envelope, expectedOf, inputOf } from './fixture-cases.ts';
import { resultComplaints } from './schema-check.ts';

function filledLines(file: string): number[] {
  const lines = readFileSync(file, 'utf8').split(/\r\n?|\n/);
  return lines.flatMap((line, index) => (line.trim() === '' ? [] : [index + 1]));
}

const countBy = (lines: readonly AccountedLine[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { rule } of lines) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
};

describe('fixtures', () => {
  it('are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });

  describe.each(cases)('%s', (folder) => {
    it('gives what is expected, from the library and from the command', async () => {
      const input = inputOf(folder);
      const expected = expectedOf(folder);
      const json = await asJson(await cleanCase(input), input);
      const envelope: Envelope = JSON.parse(json);
      expect(comparable(envelope)).toEqual(expected);
      expect(envelope.source['path']).toBe(input);
      expect(resultComplaints(envelope)).toEqual([]);
      const command = await cleancopy(['-q', input]);
      expect(command).toEqual({ code: 0, stdout: json, stderr: '' });
    });

    it('accounts for every line', async () => {
      const input = inputOf(folder);
      const { account, articles, removed } = await cleanCase(input);
      const gone = account.filter((line) => line.article === null);
      expect(account.map(({ line }) => line)).toEqual(filledLines(path.join(root, input)));
      expect(removed).toEqual({ lines: gone.length, byRule: countBy(gone) });
      for (const { article, field } of account) {
        expect(field === null).toBe(article === null);
        if (article !== null) expect(articles[article - 1]).toHaveProperty(field ?? '');
      }
    });
  });
});
