import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { KNOWN_ATTRIBUTES } from '../../src/lines/html/elements.ts';

const FOLDER = path.join(import.meta.dirname, '../../src/lines/html');
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));

const READ = /\b(?:attribs|attributes)\['([a-z-]+)'\]|\battribs: \{ ([a-z]+) \}/g;

describe('attributes that the parser keeps', () => {
  it('are all that are read by name', () => {
    const read = sources.flatMap((source) =>
      [...source.matchAll(READ)].map(([, index, destructured]) => index ?? destructured),
    );
    expect(read.length).toBeGreaterThan(20);
    expect(read.filter((name) => !KNOWN_ATTRIBUTES.has(name as string))).toEqual([]);
  });
});
