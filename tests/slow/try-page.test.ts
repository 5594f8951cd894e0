import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { chromiumPath } from '../support/chromium.ts';
import { root } from '../support/command.ts';

const SERVED: readonly (readonly [path: RegExp, type: string])[] = [
  [/^\/docs\/try\.html$/, 'text/html'],
  [/^\/dist\/[\w-]+\.js$/, 'text/javascript'],
];

describe.skipIf(chromiumPath === undefined)('docs/try.html in Chromium (skipped where there is none)', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = createServer(async ({ url = '' }, response) => {
      const [, type] = SERVED.find(([served]) => served.test(url)) ?? [];
      if (type === undefined) response.writeHead(404).end();
      else response.setHeader('content-type', type).end(await readFile(path.join(root, url)));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 420, height: 800 } });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/docs/try.html`);
  });

  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('cleans what is pasted', async () => {
    const dump = await readFile(path.join(root, 'fixtures/wire/infinite-scroll/input.txt'), 'utf8');
    const { articles } = clean(dump);
    await page.getByLabel('Dump').fill(dump);
    await page.getByRole('button', { name: 'Clean' }).click();
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toMatch(/^2 articles, \d+ lines removed\.$/);
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(
      articles.map(({ title }) => title),
    );
    expect(await page.locator('.text').allTextContents()).toEqual(articles.map(({ text }) => text));
    expect(complaints).toEqual([]);
  });

  it('reads HTML and shows it as text', async () => {
    await page
      .getByLabel('Dump')
      .fill(
        '<html><body><nav>Home</nav><h1>Ferry &lt;b&gt; stays in port</h1><p>The ferry to Oster stays in port until Monday, the harbour office said on Friday.</p></body></html>',
      );
    await page.getByRole('button', { name: 'Clean' }).click();
    await expect
      .poll(() => page.getByRole('heading', { level: 2 }).allTextContents())
      .toEqual(['Ferry <b> stays in port']);
    expect(complaints).toEqual([]);
  });

  it('fits a narrow screen', async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(420);
  });
});
