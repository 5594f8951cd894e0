import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as library from '../../src/index.ts';
import { optionsPage, rulesPage } from '../../tools/docs/pages.ts';
import { root } from '../support/command.ts';

const textOf = (page: string) => readFileSync(path.join(root, page), 'utf8');

describe('docs/library.md', () => {
  const page = textOf('docs/library.md');

  it('names every export, types too', () => {
    // `index.ts` exports all of `browser.ts`.
    const source = ['src/index.ts', 'src/browser.ts'].map(textOf).join('\n');
    const declared = source.match(/\{[^}]*\}/gs)?.join(',') ?? '';
    const named = [...declared.matchAll(/(\w+)\s*[,}]/g)].map(([, name = '']) => name);
    const wholesale = [...source.matchAll(/export type \* from '\.\/(.*)';/g)].flatMap(([, file = '']) =>
      [...textOf(`src/${file}`).matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name = '']) => name),
    );
    const names = [...new Set([...Object.keys(library), ...named, ...wholesale])];
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('pages written from the code', () => {
  it.each([
    ['docs/rules.md', rulesPage],
    ['docs/options.md', optionsPage],
  ])('%s is as npm run docs writes it', (page, render) => {
    expect(textOf(page)).toBe(render());
  });
});

describe('links between the pages', () => {
  const pages = [
    'README.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'fixtures/README.md',
    ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`),
  ];

  it.each(pages.filter((page) => page.endsWith('.md')))('of %s lead somewhere', (page) => {
    const targets = [...textOf(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, target = '']) => target,
    );
    const lost = targets.filter((target) => {
      try {
        readFileSync(path.resolve(root, path.dirname(page), target));
        return false;
      } catch (error) {
        return !(error instanceof Error && 'code' in error && error.code === 'EISDIR');
      }
    });
    expect(lost).toEqual([]);
  });
});
