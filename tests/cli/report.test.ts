import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { cleancopy, cleancopyPath, run } from '../support/command.ts';

const CAPTION = 'The bridge of Oster at dawn, seen from the ferry, May 3, 2031. (AP Photo/Ada Finch)';

const TWO_STORIES = `Skip to main content

Home

World

Sport

Harbour bridge reopens after two years of repairs

2031-05-04 09:30

By Mara Quill

OSTER, Northmark (AP) — The harbour bridge of Oster carried its first buses on Sunday, two years after a barge tore away one of its piers and cut the old town off from the railway station.

The mayor, Pell Arden, said that the repairs had cost less than the town had feared, and that the ferry which had taken commuters across the river would run for another month.

“We waited for this a long time,” said Lia Brand, who sells bread beside the northern ramp and had lost half of her customers while the bridge was shut.

${CAPTION}

${CAPTION}

${CAPTION}

Next Article

Orchards near Tarrow lose half their apples to late frost

2031-05-06 18:10

TARROW, Northmark (AP) — Growers around Tarrow expect to pick half as many apples as last year, because the frost of the last week of April came when most of their trees stood in flower.

The growers’ union asked the government for help on Tuesday and said that forty of its members could not pay their pickers in autumn without it.

Jon Sedge, whose orchard lies highest above the river, said that he had lit fires between the rows for three nights, and that the smoke had saved the pears but not the apples.

The ministry of farming promised an answer before the harvest and asked the growers to send in counts of what was left on each tree.

Share
`;

const HOSTILE = `</script><script>document.title = 'owned'</script> Skip to main content

Harbour <img src="https://paper.test/x.png" onerror="document.title='owned'"> reopens & more

2031-05-04 09:30

OSTER, Northmark (AP) — The harbour bridge of Oster carried its first buses on Sunday \u001b[31m, two years after a barge tore away one of its piers and cut \u202e the old town off from the railway station. <style>body { display: none }</style>

The mayor said --><!-- that the repairs had cost less than "the town" had feared ]]>, and that the ferry which had taken 'commuters' across the river would run for another month \u0000.
`;

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cleancopy-report-'));
  await writeFile(inFolder('two.txt'), TWO_STORIES);
  await writeFile(inFolder('hostile.txt'), HOSTILE);
  await writeFile(inFolder('menu.txt'), 'Home\nWorld\nSport\n');
  await report('two.html', 'two.txt');
  await report('hostile.html', '-i', 'text', 'hostile.txt');
  await report('three.html', '-i', 'text', 'two.txt', 'menu.txt', 'hostile.txt');
});

afterAll(() => rm(folder, { recursive: true }));

async function report(name: string, ...args: string[]): Promise<void> {
  const { code, stdout, stderr } = await cleancopy(['--explain=html', '-q', '-o', name, ...args], {
    cwd: folder,
  });
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' });
}

describe('--explain=html', () => {
  it('writes one page that fetches nothing', async () => {
    const page = await readFile(inFolder('two.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/);
    expect(page).toMatch(
      /default-src &#39;none&#39;; style-src &#39;sha256-[^&]+&#39;; script-src &#39;sha256-/,
    );
    expect(page).not.toMatch(/<(?:link|img|iframe)\b|\b(?:src|href)="(?!#)|@import|url\(/);
    expect(page).not.toMatch(/ style="| on[a-z]+="/);
  });

  it('can be piped', async () => {
    const { stdout } = await cleancopy(['--explain=html'], { input: TWO_STORIES });
    expect(stdout).toMatch(/^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it('asks for the other view where a page is named and text would come', async () => {
    const { code, stderr } = await cleancopy(['--explain', '-o', 'x.html', 'two.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toMatch(/plain text to 'x\.html'; write --explain=html for a page/);
  });

  it.runIf(existsSync('/usr/bin/script') && process.platform === 'linux')(
    'does not pour a page over a terminal',
    async () => {
      const command = `"${process.execPath}" "${cleancopyPath}" --explain=html two.txt`;
      const { code, stdout } = await run('script', ['-qec', command, '/dev/null'], { cwd: folder });
      expect(code).toBe(2);
      expect(stdout).toMatch(/name a file with -o report\.html/);
    },
  );
});

describe.skipIf(chromiumPath === undefined)('the page in Chromium (skipped where there is none)', () => {
  let browser: Browser;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    await page?.close();
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    complaints = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url());
    });
  });

  const open = (name: string, hash = '') => page.goto(`${pathToFileURL(inFolder(name)).href}${hash}`);
  const shownLines = () =>
    page.locator('.doc:not([hidden]) .l:not([hidden])').evaluateAll((all) => all.length);
  const filled = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;
  const selected = () => page.locator('.l[aria-selected=true]').getAttribute('data-n');
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  it('shows every line with its verdict, and the articles beside them', async () => {
    await open('two.html');
    expect(await shownLines()).toBe(filled(TWO_STORIES));
    expect(await page.locator('.copy .title').allTextContents()).toEqual([
      'Harbour bridge reopens after two years of repairs',
      'Orchards near Tarrow lose half their apples to late frost',
    ]);
    expect(await page.locator('#d1-l1').textContent()).toBe('Skip to main content− skip-link');
    expect(await page.locator('.cut').count()).toBe(1);
    expect(await page.locator('.dump .x').allTextContents()).toEqual(['×3', '2 of 3', '3 of 3']);
    expect(await page.locator('.copy .captions .x').allTextContents()).toEqual(['×3']);
    expect(complaints).toEqual([]);
  });

  it('shows what is hostile as text', async () => {
    await open('hostile.html');
    expect(await page.title()).toBe('cleancopy report');
    expect(await page.locator('#d1-l1 > span').textContent()).toBe(
      "</script><script>document.title = 'owned'</script> Skip to main content",
    );
    expect(await page.locator('img, .doc script:not(.data), .doc style').count()).toBe(0);
    expect(await page.locator('.dump .c').allTextContents()).toEqual(['U+001B', 'U+202E', 'U+0000']);
    await press('j', 'j', 'j', 'j');
    expect(await page.locator('.inspector').textContent()).toContain("--drop '^OSTER, Northmark");
    expect(complaints).toEqual([]);
  });

  it('filters by fate and by rule, with counts that hold', async () => {
    await open('two.html');
    for (const fate of ['kept', 'removed', 'all']) {
      const button = page.locator(`[data-show=${fate}]`);
      await button.click();
      expect(await shownLines()).toBe(Number(await button.locator('b').textContent()));
      expect(await button.getAttribute('aria-pressed')).toBe('true');
    }
    await press('f');
    const captions = page.locator('[data-rule="kept caption"]');
    await captions.click();
    expect(await shownLines()).toBe(3);
    await page.locator('[data-rule="removed skip-link"]').click();
    expect(await shownLines()).toBe(4);
    await press('Escape', 'a');
    expect(await shownLines()).toBe(filled(TWO_STORIES));
    expect(complaints).toEqual([]);
  });

  it('is worked by keys alone', async () => {
    await open('two.html');
    await press('j');
    expect(await selected()).toBe('1');
    await press('n', 'n');
    expect(await selected()).toBe(
      String(
        TWO_STORIES.split('\n').indexOf('Orchards near Tarrow lose half their apples to late frost') + 1,
      ),
    );
    await press('k');
    const marker = TWO_STORIES.split('\n').indexOf('Next Article') + 1;
    expect(await selected()).toBe(String(marker));
    expect(page.url()).toMatch(new RegExp(`#d1-l${marker}$`));
    await press('r');
    expect(await page.locator('.l[aria-selected=true] > span').textContent()).toBe('Share');
    await press('g', 'Escape');
    expect(await page.locator('.l[aria-selected=true]').count()).toBe(0);
    await press('?');
    expect(await page.locator('.help').isVisible()).toBe(true);
    await press('Escape');
    expect(await page.locator('.help').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('goes from a line to its article and back', async () => {
    await open('two.html');
    const line = page.locator('.l', { hasText: 'The growers’ union asked' });
    await line.click();
    const paragraph = page.locator('.copy p.mark');
    expect(await paragraph.textContent()).toMatch(/^The growers’ union asked/);
    expect(await page.locator('.inspector').textContent()).toContain('kept in article 2');
    await page.locator('.copy .title').first().click();
    expect(await page.locator('.l[aria-selected=true] > span').textContent()).toBe(
      'Harbour bridge reopens after two years of repairs',
    );
  });

  it('tells of the line under the pointer', async () => {
    await open('two.html');
    await page.locator('#d1-l1').hover();
    const told = await page.locator('.inspector').textContent();
    for (const part of [
      'removed as skip-link',
      'skip-link',
      "--keep '^Skip to main content$'",
      '"protect": ["Skip to main content"]',
    ])
      expect(told).toContain(part);
  });

  it('prints an option that changes the line', async () => {
    await open('two.html', '#d1-l3');
    const option = await page.locator('.inspector .copyable code').first().textContent();
    const command = `"${process.execPath}" "${cleancopyPath}" --explain=3 ${option} two.txt`;
    const { stdout } = await run('sh', ['-c', command], { cwd: folder });
    expect(stdout).toMatch(/line 3: kept in article 1/);
  });

  it('holds several documents, with an index', async () => {
    await open('three.html');
    expect(await page.locator('.index a > span').allTextContents()).toEqual([
      'two.txt',
      'menu.txt',
      'hostile.txt',
    ]);
    await page.locator('.index a', { hasText: 'menu.txt' }).click();
    // The URL changes after the key or the click.
    const heading = () => page.locator('.doc:not([hidden]) h2').textContent();
    await expect.poll(heading).toBe('menu.txt');
    expect(await page.locator('.doc:not([hidden]) .none').textContent()).toMatch(/No article/);
    await press(']');
    await expect.poll(heading).toBe('hostile.txt');
    await open('three.html', '#d3-l3');
    expect(await selected()).toBe('3');
    expect(complaints).toEqual([]);
  });

  it('follows the reader’s colour scheme', async () => {
    await open('two.html');
    const light = await page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe(light);
  });

  it('can be read without its script, and on paper', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await still.goto(pathToFileURL(inFolder('three.html')).href);
    expect(await still.locator('.l').last().isVisible()).toBe(true);
    expect(await still.locator('.copy .title').first().isVisible()).toBe(true);
    await context.close();
    await open('three.html');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.doc h2').evaluateAll((all) => all.length)).toBe(3);
    for (const heading of await page.locator('.doc h2').all()) expect(await heading.isVisible()).toBe(true);
    expect(await page.locator('.map').first().isVisible()).toBe(false);
  });

  it('shows one pane at a time where the screen is narrow', async () => {
    await page.setViewportSize({ width: 400, height: 800 });
    await open('two.html');
    expect(await page.locator('.copy').isVisible()).toBe(false);
    await page.locator('#d1-l13 > span').click();
    await press('Enter');
    expect(await page.locator('.copy').isVisible()).toBe(true);
    expect(await page.locator('.dump').isVisible()).toBe(false);
  });
});
