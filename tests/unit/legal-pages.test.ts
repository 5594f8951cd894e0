import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

interface LegalPage {
  readonly title: string;
  readonly site: string;
  readonly opening: string;
  /** Sentences that are notices on any other page. */
  readonly notices: readonly string[];
  readonly ending: string;
}

const PAGES: readonly (readonly [string, LegalPage])[] = [
  [
    'English',
    {
      title: 'Privacy Policy',
      site: 'Oster Dental',
      opening:
        'This policy explains which personal data the practice collects from its patients, and how long it is stored.',
      notices: [
        'We use cookies to remember your settings. By continuing to use this site, you agree to our use of cookies.',
        'If you subscribe to our newsletter, we store your email address until you unsubscribe.',
      ],
      ending:
        'You may ask the practice at any time which of your data is stored, and have it corrected or deleted.',
    },
  ],
  [
    'German',
    {
      title: 'Datenschutzerklärung',
      site: 'Ruderverein Oster',
      opening:
        'Diese Erklärung beschreibt, welche Daten der Verein von seinen Mitgliedern erhebt und wie lange er sie speichert.',
      notices: [
        'Wir verwenden Cookies, um unsere Website zu verbessern und Ihre Einstellungen zu speichern.',
      ],
      ending:
        'Jedes Mitglied kann beim Vorstand erfragen, welche Daten über es gespeichert sind, und sie löschen lassen.',
    },
  ],
  [
    'French',
    {
      title: 'Conditions générales d’utilisation',
      site: 'Vélos d’Oster',
      opening:
        'Les présentes conditions régissent la location de vélos dans les stations de la ville et des communes voisines.',
      notices: [
        'Nous utilisons des cookies et conservons les données de trajet pendant un an. Vous pouvez demander leur suppression.',
      ],
      ending:
        'L’abonné est responsable du vélo jusqu’à ce qu’il l’ait rendu dans une station et que la borne l’ait confirmé.',
    },
  ],
];

const render = ({ title, site, opening, notices, ending }: LegalPage, headline = title) =>
  `<html><head><title>${headline} | ${site}</title></head><body><header><a href="/">${site}</a></header>
  <main><h1>${headline}</h1><p>${opening}</p>${notices.map((text) => `<p>${text}</p>`).join('')}<p>${ending}</p></main>
  <footer><a href="/privacy">${title}</a><p>${notices[0]}</p></footer></body></html>`;

const textOf = (html: string) =>
  clean(html, { format: 'html' })
    .articles.map(({ text }) => text)
    .join('\n');

describe('sentences on cookies, rights and newsletters', () => {
  it.each(PAGES)('are the text of a page on privacy or of terms: %s', (_name, page) => {
    const text = textOf(render(page));
    for (const each of [page.opening, ...page.notices, page.ending]) expect(text).toContain(each);
    expect(text.split(page.notices[0] as string)).toHaveLength(2);
  });

  it.each(PAGES)('are notices on any other page: %s', (_name, page) => {
    const text = textOf(render(page, 'Oster 1924–2024'));
    for (const each of page.notices) expect(text).not.toContain(each);
  });
});
