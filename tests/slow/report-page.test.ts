import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { startedCleancopy as cleancopy, root } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const file = path.join(folder, 'report.html');
const INPUTS = ['wire/infinite-scroll', 'documentation/code-and-table', 'languages/arabic'].map((name) =>
  path.join(root, 'fixtures', name, 'input.txt'),
);

describe.skipIf(chromiumPath === undefined)('the report in Chromium (skipped where there is none)', () => {
  let browser: Browser;

  beforeAll(async () => {
    const long = path.join(folder, 'long.txt');
    await writeFile(long, `${'harbour'.repeat(60)}\n\n${'https://paper.test/a/'.repeat(20)}\n`);
    await cleancopy(['--explain=html', '-q', '-o', file, ...INPUTS, long]);
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
  });

  afterAll(() => browser.close());

  async function opened(width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`file://${file}`);
    return page;
  }

  const scrolled = (page: Page) => page.evaluate('scrollY');

  it.each([420, 1200])('is not wider than a window of %i pixels', async (width) => {
    const page = await opened(width);
    const wide = `[...document.querySelectorAll('body *')].filter((element) =>
      element.getBoundingClientRect().right > innerWidth + 1).length`;
    expect(await page.evaluate(wide)).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });

  it('marks the place of a line beside it, and leads back', async () => {
    const page = await opened(1200);
    await page.locator('#d1-l84').scrollIntoViewIfNeeded();
    const before = await scrolled(page);
    await page.locator('#d1-l84 th a').click();
    expect(new URL(page.url()).hash).toBe('#d1-p84');
    expect(await scrolled(page)).toBe(before);
    const place = page.locator('.pane > :has(> :target)');
    expect(await place.textContent()).toMatch(/^1 line removed: 84/);
    const box = await place.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(100);
    await page.locator('#d1-p84').click();
    expect(new URL(page.url()).hash).toBe('#d1-l84');
  });

  it('marks a line within a list or a code block', async () => {
    const page = await opened(420);
    await page.goto(`file://${file}#d2-p30`);
    expect(await page.locator('pre:has(> :target)').count()).toBe(1);
    expect(await page.locator(':target').isVisible()).toBe(true);
  });
});
