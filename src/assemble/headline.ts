import type { Document, PageMetadata } from '../model/document.ts';
import type { Passage } from '../model/passage.ts';
import { headlineCandidates } from './headline-candidates.ts';
import { HEADLINE_EVIDENCE, type HeadlineCandidate, MIN_HEADLINE_EVIDENCE } from './headline-evidence.ts';
import type { Ledger } from './ledger.ts';
import { metadataTitleKeys } from './metadata.ts';
import type { Outline } from './outline.ts';
import { isSiteName, partSitedTitle } from './site-name.ts';
import { titleKey } from './title-key.ts';

export interface Headline {
  /** Index of the passage that counts as the headline: its first printing. */
  readonly passage: number;
  /** As printed, the site's name taken off. */
  readonly title: string;
  readonly key: string;
  /** Names of the evidence for and against it. */
  readonly evidence: readonly string[];
}

/** The article's headline among the lines of the segment's head; `null` when none is plausible. */
export function findHeadline(
  document: Document,
  passages: readonly Passage[],
  ledger: Ledger,
  outline: Outline,
  metadata: PageMetadata,
): Headline | null {
  const candidates = headlineCandidates(
    passages,
    ledger,
    outline,
    metadataTitleKeys(metadata),
    document.source.url,
  );
  const best = strongest(candidates);
  if (best === null) return null;
  const first = candidates.find((candidate) => candidate.key === best.key) ?? best;
  const title = withoutSite(document, candidates, first.text);
  const evidence = HEADLINE_EVIDENCE.filter((item) => item.holds(best)).map((item) => item.name);
  return { passage: first.passage, title, key: titleKey(title), evidence };
}

export function evidenceFor(candidate: HeadlineCandidate): number {
  let sum = 0;
  for (const item of HEADLINE_EVIDENCE) if (item.weight !== 0 && item.holds(candidate)) sum += item.weight;
  return sum;
}

/** Of two alike, the later one stands nearer to the body. */
function strongest(candidates: readonly HeadlineCandidate[]): HeadlineCandidate | null {
  let best: HeadlineCandidate | null = null;
  let most = MIN_HEADLINE_EVIDENCE;
  for (const candidate of candidates) {
    const sum = evidenceFor(candidate);
    if (sum >= most) {
      most = sum;
      best = candidate;
    }
  }
  return best;
}

function withoutSite(document: Document, candidates: readonly HeadlineCandidate[], text: string): string {
  const keys = new Set(candidates.map((candidate) => candidate.key));
  const siteKey = siteKeyOf(document);
  let title = text;
  for (let part = partSitedTitle(title); part !== null; part = partSitedTitle(title)) {
    const isPrinted = keys.has(titleKey(part.headline));
    if (!isPrinted && !isSiteName(part, (key) => keys.has(key), siteKey)) break;
    title = part.headline;
  }
  return title;
}

function siteKeyOf(document: Document): string | null {
  const name = document.metadata?.siteName ?? hostOf(document.source.url);
  return name === null ? null : titleKey(name).replaceAll(' ', '');
}

const HOST = /^[a-z][a-z+.-]*:\/\/(?:www\.)?([^/?#:]+)/i;

function hostOf(url: string | null): string | null {
  return url === null ? null : (HOST.exec(url)?.[1] ?? null);
}
