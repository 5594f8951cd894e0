// Reads pages of the accuracy sets and finds the role of each passage by the gold text, title, author and captions.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Passage } from '../../src/model/passage.ts';
import { namePassages } from '../../src/rules/name-passages.ts';
import { measureLines } from '../../src/sequence/line-facts.ts';
import { roleIndex } from '../../src/sequence/roles.ts';
import { alignWords } from './align.ts';
import { foldOf, hash, type Labelled, MOST_PASSAGES, type Renderer, toPassages } from './labelled.ts';

export interface GoldPage {
  readonly id: string;
  readonly url: string;
  readonly page_type: string;
  readonly country?: string;
  readonly language?: string;
  readonly title: string | null;
  readonly author: string | null;
  readonly publish_date: string | null;
  readonly main_content: string;
  readonly captions?: readonly string[];
}

/** Countries of fundus and languages of DAnIEL, by language. A country with the code of its language is not named. */
const NAMES: Readonly<Record<string, string>> = {
  ar: 'lb',
  de: 'at ch li lu',
  el: 'Greek',
  en: 'au ca ind ls my uk us za English',
  es: 'mx py',
  ja: 'jp',
  ko: 'kr',
  pl: 'Polish',
  ru: 'Russian',
  sv: 'se',
  sw: 'tz',
  vi: 'vn',
  zh: 'tw Chinese',
};
const LANGUAGES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([language, names]) => names.split(' ').map((name) => [name, language])),
);

export function readGold(folder: string): GoldPage[] {
  return readFileSync(path.join(folder, 'gold.ndjson'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldPage);
}

export function languageOf(set: string, page: GoldPage): string {
  if (set === 'wcxb') return 'en';
  const name = (set === 'daniel' ? page.language : page.country) ?? 'und';
  return LANGUAGES.get(name) ?? name;
}

/** Registrable domain, near enough to keep pages of one site together. */
export function siteOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const parts = new URL(url).hostname.replace(/^www\./, '').split('.');
  const keep =
    parts.length > 2 && (parts.at(-2)?.length ?? 0) <= 3 && (parts.at(-1)?.length ?? 0) === 2 ? 3 : 2;
  return parts.slice(-keep).join('.');
}

/** A page with the text that its passages are of. */
export interface LabelledPage extends Labelled {
  readonly content: string;
}

/** @param pick which renderings of a page to read */
export function readPages(
  folder: string,
  set: string,
  pick: (page: GoldPage) => readonly Renderer[],
): LabelledPage[] {
  const out: LabelledPage[] = [];
  for (const page of readGold(folder)) {
    for (const renderer of pick(page)) {
      const file =
        renderer === 'html'
          ? path.join(folder, 'html', `${page.id}.html.gz`)
          : path.join(folder, 'text', renderer, `${page.id}.txt`);
      if (!existsSync(file)) continue;
      const content =
        renderer === 'html' ? gunzipSync(readFileSync(file)).toString('utf8') : readFileSync(file, 'utf8');
      const passages = toPassages(content, renderer);
      if (passages.length === 0 || passages.length > MOST_PASSAGES) continue;
      const language = languageOf(set, page);
      const site = siteOf(page.url);
      out.push({
        id: `${set}/${renderer}/${page.id}`,
        set,
        site,
        language,
        renderer,
        pageType: page.page_type,
        fold: foldOf(set, language, site),
        content,
        passages,
        ...labelPage(page, passages),
      });
    }
  }
  return out;
}

export const TEXT_RENDERERS: readonly Renderer[] = ['innertext', 'soup', 'lynx', 'markdown'];

/** Two of the four text renderers, by the page's id: enough of a set with many pages. */
export const twoRenderers = (page: GoldPage): readonly Renderer[] => {
  const at = hash(page.id);
  return [at % 4, (at + 1 + ((at >> 3) % 3)) % 4].map((which) => TEXT_RENDERERS[which] as Renderer);
};

const WORD = /[\p{L}\p{N}\p{M}_]+/gu;
const CJK = /[\u3040-\u30ff\u3400-\u9fff]/u;

/** Words in lower case; each character of scripts without blanks is one. */
function wordsOf(text: string): string[] {
  const out: string[] = [];
  for (const word of text.toLowerCase().match(WORD) ?? []) {
    if (CJK.test(word)) out.push(...word);
    else out.push(word);
  }
  return out;
}

const keyOf = (text: string): string => wordsOf(text).join(' ');

const BODY = roleIndex('body');
const HEADLINE = roleIndex('headline');
const AGAIN = roleIndex('again');
const CAPTION = roleIndex('caption');
const TIME = roleIndex('time');
const BYLINE = roleIndex('byline');
const EXTRA = roleIndex('extra');

/** A headline's other printings stand so near to it, in passages. */
const HEAD_REACH = 12;

export function labelPage(
  page: GoldPage,
  passages: readonly Passage[],
): { roles: Uint8Array; trust: Float32Array } {
  const ids = new Map<string, number>();
  const idsOf = (text: string): number[] =>
    wordsOf(text).map((word) => {
      const id = ids.get(word) ?? ids.size;
      ids.set(word, id);
      return id;
    });
  const words = passages.map(({ text }) => idsOf(text));
  const marks = alignWords(Int32Array.from(words.flat()), Int32Array.from(idsOf(page.main_content)));
  const roles = new Uint8Array(passages.length);
  const trust = new Float32Array(passages.length).fill(1);
  let first = -1;
  let last = -1;
  const captions = (page.captions ?? []).map(keyOf).filter((key) => key.length > 8);
  let end = 0;
  words.forEach(({ length }, i) => {
    end += length;
    const hits = marks.subarray(end - length, end).reduce((sum, mark) => sum + mark, 0);
    const share = length === 0 ? 0 : hits / length;
    const { text } = passages[i] as Passage;
    if (captions.length > 0 && text.length < 900 && isAmong(keyOf(text), captions)) {
      roles[i] = CAPTION;
      return;
    }
    if (share >= 0.5) {
      roles[i] = BODY;
      if (length >= 8) {
        if (first < 0) first = i;
        last = i;
      }
    }
    if (share > 0.15 && share < 0.6) trust[i] = 0.3;
    if (length === 0) trust[i] = 0.2;
  });
  if (first < 0) {
    first = roles.indexOf(BODY);
    last = roles.lastIndexOf(BODY);
  }
  if (first >= 0) labelHead(page, passages, roles, trust, first, last);
  return { roles, trust };
}

function isAmong(key: string, captions: readonly string[]): boolean {
  if (key.length < 8) return false;
  return captions.some(
    (caption) =>
      caption === key ||
      (key.length < caption.length * 1.8 && key.startsWith(caption)) ||
      (key.length > caption.length * 0.7 && caption.includes(key)),
  );
}

/** Whether a line prints the title, alone or with a site's name, a mark or a cut end. */
function printsTitle(text: string, title: string): boolean {
  if (text.length > title.length + 60 || text.length < 4) return false;
  const key = keyOf(text);
  if (key === title) return true;
  if (key.startsWith(`${title} `) && key.length < title.length * 1.5) return true;
  if (key.endsWith(` ${title}`) && key.length < title.length * 1.3) return true;
  return title.startsWith(`${key} `) && key.length > title.length * 0.6;
}

function labelHead(
  page: GoldPage,
  passages: readonly Passage[],
  roles: Uint8Array,
  trust: Float32Array,
  first: number,
  last: number,
): void {
  const title = keyOf(page.title ?? '');
  const printings = passages.flatMap(({ text }, i) =>
    title.length > 3 && printsTitle(text, title) ? [i] : [],
  );
  const head = printings.filter((i) => i < last);
  let anchor = head.findLast((i) => i <= first + 2) ?? head[0] ?? -1;
  for (const i of head.toReversed()) if (i < anchor && anchor - i <= HEAD_REACH) anchor = i;
  if (anchor >= 0) {
    // What is marked as body above the headline stands there by chance, mostly.
    for (let i = 0; i < anchor; i++) if (roles[i] === BODY) trust[i] = 0.2;
    roles[anchor] = HEADLINE;
    for (const i of printings)
      if (i > anchor && i <= Math.max(first + 3, anchor + HEAD_REACH) && i < last) roles[i] = AGAIN;
    for (const i of printings) if (i > last) roles[i] = 0;
  }
  // The gold gives no title: what stands above the text may be the headline, and must not be taught as boilerplate.
  if (title === '') for (let i = Math.max(0, first - 10); i < first; i++) trust[i] = 0.1;
  const from = (anchor >= 0 ? anchor : first) - 6;
  const to = Math.max(first, anchor) + 2;
  const authors = (page.author ?? '')
    .split(/[,;&]| and | und | et | y /)
    .map(keyOf)
    .filter((name) => name.length >= 4);
  const namings = namePassages(passages);
  for (let i = Math.max(0, from); i < Math.min(passages.length, last + 6); i++) {
    const passage = passages[i] as Passage;
    const role = roles[i] as number;
    if (role === HEADLINE || role === AGAIN || role === CAPTION || role === BODY) continue;
    const label = namings[i]?.label;
    const isShort = passage.text.length < 120;
    const inHead = i <= to;
    const nearEnd = i >= last - 1;
    if (inHead && isShort && (label === 'timestamp' || dateScoreOf(passage) >= 2.5)) roles[i] = TIME;
    else if (
      isShort &&
      (inHead || nearEnd) &&
      (label === 'byline' || authors.some((name) => keyOf(passage.text).includes(name)))
    )
      roles[i] = BYLINE;
    else if ((label === 'caption' || label === 'credit') && i > from + 6) roles[i] = CAPTION;
    else if ((label === 'contributor' || label === 'note') && i >= first) roles[i] = EXTRA;
  }
}

const dateScoreOf = (passage: Passage): number => measureLines([passage])[0]?.dateScore ?? 0;
