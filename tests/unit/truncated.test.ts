import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';
import { isPaywallCut, PAYWALL_CUTS } from '../../src/recognise/paywall-cut.ts';

const TITLE = 'Dredging of the Hallin channel begins a year late';
const STORY = [
  'The dredger Aldis reached the mouth of the Hallin channel on Wednesday, a year after the port had promised the first grab.',
  'The delay has cost the fish market two of its three buyers, who now load their lorries at Brandsund on the other shore.',
  'The harbour master, Tove Rask, said that the work would go on through the winter, as long as the ice allowed it to',
];

function truncatedOf(lines: readonly string[]): string | null | undefined {
  return clean(lines.join('\n\n'), { format: 'text' }).articles[0]?.truncated;
}

describe('a truncated text', () => {
  it('has the line below it as evidence', () => {
    const wall = 'Subscribe or log in to continue reading';
    expect(truncatedOf([TITLE, ...STORY, wall, 'Contact', 'Imprint'])).toBe(wall);
    const german = 'Dieser Artikel ist exklusiv für Abonnenten.';
    expect(truncatedOf([TITLE, ...STORY, german])).toBe(german);
  });

  it('is not claimed for offers, buttons and lines further down', () => {
    expect(truncatedOf([TITLE, ...STORY])).toBeNull();
    for (const line of ['Continue reading', 'Subscribe', 'Enjoyed this story? Support our journalism.'])
      expect(truncatedOf([TITLE, ...STORY, line])).toBeNull();
    const teaser = ['Related articles', 'Ferry to Brandsund sails again', 'Subscribe to continue reading'];
    expect(truncatedOf([TITLE, ...STORY, ...teaser])).toBeNull();
  });

  it('has the statement of the page as evidence, if it ends in an ellipsis', () => {
    const page = (last: string): string => {
      const data = JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, isAccessibleForFree: 'False' });
      const body = [...STORY.slice(0, 2), last].map((text) => `<p>${text}</p>`).join('');
      return `<html><head><script type="application/ld+json">${data}</script></head><body><article><h1>${TITLE}</h1>${body}</article></body></html>`;
    };
    expect(clean(page(`${STORY[2]}…`)).articles[0]?.truncated).toMatch(/isAccessibleForFree/);
    expect(clean(page(`${STORY[2]}.`)).articles[0]?.truncated).toBeNull();
  });
});

describe('a statement that the rest is not shown', () => {
  it.each(PAYWALL_CUTS.map(({ example, cut }) => [example, cut] as const))('%s', (example, cut) => {
    expect(example).toMatch(cut);
  });

  it.each([
    'Continue reading',
    'Subscribe to our newsletter to read about new books.',
    'The museum is open only to members on Mondays.',
    'Abonnenten der Oper bekommen ihr Geld zurück.',
    'Il reste 40 places pour le concert.',
    'Advertisement. Scroll to continue reading.',
  ])('is not %j', (line) => {
    expect(isPaywallCut(line)).toBe(false);
  });
});
