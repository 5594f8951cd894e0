import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cleancopy } from '../support/command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

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

OSTER, Northmark (AP) — The harbour bridge of Oster carried its first buses on Sunday \u001b[31m, two years after a barge tore away one of its piers and cut \u202e the old town off from the <style>body { display: none }</style> railway station.

The mayor said --><!-- that the repairs had cost less than "the town" had feared ]]>, and that the ferry which had taken 'commuters' across the river would run for another month \u0000.
`;

const folder = temporaryFolder();
const inFolder = (name: string) => path.join(folder, name);

beforeAll(async () => {
  await writeFile(inFolder('two.txt'), TWO_STORIES);
  await writeFile(inFolder('hostile.txt'), HOSTILE);
  await writeFile(inFolder('menu.txt'), 'Home\nWorld\nSport\n');
  await report('two.html', 'two.txt');
  await report('three.html', '-i', 'text', 'two.txt', 'menu.txt', 'hostile.txt');
});

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
    expect(page).toMatch(/default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|\bsrc="|\bhref="[^#]|@import|url\(/);
    expect(page).not.toMatch(/ style="| on[a-z]+="/);
  });

  it('shows every line with its label, rule and reason, and where an article begins', async () => {
    const page = await readFile(inFolder('two.html'), 'utf8');
    const filled = TWO_STORIES.split('\n').filter((line) => line.trim() !== '');
    expect(page.match(/<tr id="d1-l\d+"/g)).toHaveLength(filled.length);
    expect(page).toMatch(
      /<tr id="d1-l1" class="removed"><th><a href="#d1-p1">1<\/a><\/th><td>Skip to main content<\/td><td><details><summary>removed as skip-link; a link that /,
    );
    expect(page).toContain('<summary>kept in article 2, title: headline; ');
    expect(page.match(/<tr class="cut">/g)).toHaveLength(1);
  });

  it('says which corrections were tried', async () => {
    const page = await readFile(inFolder('two.html'), 'utf8');
    const tried = page.match(/If corrected: /g)?.length;
    expect(page).toContain(
      `<p>“If corrected” is given for ${tried} removed lines, those with the highest scores; `,
    );
  });

  it('shows the option that reverses the decision on a line, and how many lines it concerns', async () => {
    await writeFile(inFolder('again.txt'), `${TWO_STORIES}\nSkip to main content\n`);
    await report('again.html', 'again.txt');
    const page = await readFile(inFolder('again.html'), 'utf8');
    const option = (start: string) => new RegExp(`<td>${start}.*?</summary>(.*?)</details>`).exec(page)?.[1];
    expect(option('Skip to main content')).toBe(
      'To keep it and another that reads the same: <code>--keep &#39;^Skip to main content$&#39;</code>',
    );
    expect(page).toContain('To remove it: <code>--drop &#39;^');
  });

  it('shows the articles as cleaned, with every line at its place', async () => {
    const page = await readFile(inFolder('two.html'), 'utf8');
    const numbersOf = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, line]) => Number(line));
    const places = numbersOf(/<a id="d1-p(\d+)" href="#d1-l\1">\1<\/a>/g);
    expect(places.toSorted((a, b) => a - b)).toEqual(numbersOf(/<tr id="d1-l(\d+)"/g));
    const pane = page.slice(page.indexOf('<div class="pane">')).replace(/<a id="[^>]*>(\d+)<\/a>/g, '[$1]');
    expect(pane).toMatch(
      /^<p class="removed">4 lines removed: \[1\]\[3\]\[5\]\[7\]<\/p>\n<h3>\[9\] Harbour bridge/m,
    );
    expect(pane).toContain('<span>[11] published: 2031-05-04T09:30</span>\n');
    // A caption that is printed three times is shown once, at its first line.
    expect(pane).toContain(`<figcaption>[21][23][25] ${CAPTION}</figcaption>`);
    expect(pane).toMatch(
      /<\/figcaption>\n<p class="removed">1 line removed: \[27\]<\/p>\n<h3>\[29\] Orchards/,
    );
  });

  it('shows what corrections would change, in the words of --explain=LINE', async () => {
    const page = await readFile(inFolder('two.html'), 'utf8');
    const tried = [...page.matchAll(/<tr id="d1-l(\d+)".*If corrected: (.*?)<\/td>/g)];
    expect(tried.length).toBeGreaterThan(2);
    for (const [, line, effect] of tried.slice(0, 3)) {
      const { stdout } = await cleancopy([`--explain=${line}`, 'two.txt'], { cwd: folder });
      expect(/^ {2}tried +(.*)$/m.exec(stdout)?.[1]).toBe(effect);
    }
  });

  it('tries corrections of few lines, once for lines that read the same', async () => {
    const menu = Array.from({ length: 30 }, (_, at) => `Section ${at % 15}\n`).join('\n');
    await writeFile(inFolder('long-menu.txt'), `${menu}\n${TWO_STORIES}`);
    await report('long-menu.html', 'long-menu.txt');
    const page = await readFile(inFolder('long-menu.html'), 'utf8');
    const texts = [...page.matchAll(/<td>([^<]*)<\/td><td>(?:(?!<\/tr>).)*If corrected: /g)].map(
      ([, text]) => text,
    );
    expect(texts).toHaveLength(10);
    expect(new Set(texts).size).toBe(10);
  });

  it('shows several documents, and markup and control characters of a dump as text', async () => {
    const page = await readFile(inFolder('three.html'), 'utf8');
    expect(page.match(/(?<=<h2>).*?(?=<\/h2>)/g)).toEqual(['two.txt', 'menu.txt', 'hostile.txt']);
    expect(page).toContain('<td>&#60;/script&#62;&#60;script&#62;document.title = &#39;owned&#39;');
    expect(page.match(/(?<=<i>)U\+\w+/g)).toEqual(['U+001B', 'U+202E', 'U+0000', 'U+202E']);
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

  it.runIf(hasTerminal)('does not pour a page over a terminal', async () => {
    const { code, stdout } = await inTerminal(['--explain=html', 'two.txt'], { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toMatch(/name a file with -o report\.html/);
  });
});
