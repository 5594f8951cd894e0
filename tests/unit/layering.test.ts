import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sourceRoot = path.resolve(import.meta.dirname, '../..', 'src');

/** What each folder may import, besides itself. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: [],
  recognise: ['model', 'text'],
  rules: ['model', 'text', 'recognise'],
  lines: ['model', 'text', 'recognise'],
  sequence: ['model', 'text', 'recognise'],
  profile: ['model', 'text', 'recognise'],
  assemble: ['model', 'text', 'recognise'],
  read: ['model', 'text', 'recognise'],
  write: ['model'],
  report: ['model', 'profile'],
  pipeline: [
    'model',
    'text',
    'recognise',
    'rules',
    'lines',
    'sequence',
    'profile',
    'assemble',
    'read',
    'write',
  ],
  public: ['model', 'read', 'write', 'profile', 'pipeline'],
  index: ['browser', 'model', 'read', 'write', 'report', 'profile', 'pipeline', 'public'],
  browser: ['model', 'write', 'profile', 'pipeline', 'public'],
  command: ['model', 'read', 'write'],
  batch: ['model', 'text', 'read', 'write', 'pipeline'],
  cli: ['index', 'command', 'batch'],
};

/** Where a package may be imported: the start of a path under `src/`. */
const PACKAGES: Readonly<Record<string, string>> = {
  chalk: 'cli/',
  commander: 'cli/',
  cheerio: 'lines/html',
  domhandler: 'lines/html',
  htmlparser2: 'lines/html',
  franc: 'recognise/language',
  fflate: 'text/unpack',
  '@noble/hashes': 'text/sha256',
  chardet: 'read/',
  'csv-parse': 'read/',
  fzstd: 'read/',
  tinyglobby: 'read/',
  mdast: 'write/',
  'mdast-util-gfm': 'write/',
  'mdast-util-to-markdown': 'write/',
  yaml: 'write/',
};

const STATIC_IMPORT = /^import\s+(?:[^'"();=]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const RE_EXPORT = /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"]([^'"]+)['"]/gm;
const DYNAMIC_IMPORT = /\bimport\(\s*['"`]([^'"`]+)['"`]/g;

function specifiersOf(source: string): string[] {
  return [STATIC_IMPORT, RE_EXPORT, DYNAMIC_IMPORT].flatMap((pattern) =>
    [...source.matchAll(pattern)].map((match) => match[1] ?? ''),
  );
}

function folderOf(file: string): string {
  const [first = ''] = file.split('/');
  return first.replace(/\.ts$/, '');
}

function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** Why `file` may not import `specifier`; `null` if it may. */
function violation(file: string, specifier: string): string | null {
  if (specifier.startsWith('node:')) return null;
  if (!specifier.startsWith('.')) {
    const home = PACKAGES[packageOf(specifier)];
    return home !== undefined && file.startsWith(home) ? null : `${file} imports the package ${specifier}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (target === '../package.json') return null;
  const from = folderOf(file);
  const to = folderOf(target);
  if (from === to || FOLDERS[from]?.includes(to)) return null;
  return `${file} imports ${target}: ${from} may not import ${to}`;
}

function violations(file: string, source: string): string[] {
  return specifiersOf(source).flatMap((specifier) => violation(file, specifier) ?? []);
}

const files = readdirSync(sourceRoot, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'));

describe('layering of src', () => {
  it('has no other imports than declared', () => {
    const found = files.flatMap((file) =>
      violations(file, readFileSync(path.join(sourceRoot, file), 'utf8')),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  it('declares every folder', () => {
    expect(files.map(folderOf).filter((room) => !(room in FOLDERS))).toEqual([]);
  });

  it.each([
    ['model/a.ts', "import type { B } from '../text/b.ts';"],
    ['text/a.ts', "export { b } from '../pipeline/b.ts';"],
    ['lines/text.ts', "import * as cheerio from 'cheerio/slim';"],
    ['pipeline/a.ts', "const { Command } = await import('commander');"],
    ['cli/a.ts', "import {\n  a,\n  b,\n} from '../pipeline/clean-as.ts';"],
    ['write/a.ts', "import '@scope/unheard-of';"],
  ])('finds the error in %s', (file, source) => {
    expect(violations(file, source)).toHaveLength(1);
  });

  it.each([
    ['lines/html.ts', "import { load } from 'cheerio/slim';\nimport { open } from 'node:fs';"],
    ['cli/main.ts', "import { clean } from '../index.ts';\nconst chalk = await import('chalk');"],
    ['rules/words/de.ts', "export const de = { skip: 'zum Inhalt', from: 'von' };"],
    ['pipeline/a.ts', "import type { Rule } from '../rules/rule.ts';"],
  ])('accepts the imports of %s', (file, source) => {
    expect(violations(file, source)).toEqual([]);
  });
});
