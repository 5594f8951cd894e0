import { describe, expect, it } from 'vitest';
import { toHtmlPassages } from '../../src/lines/html/index.ts';
import { statedFacts } from '../../src/lines/stated-facts.ts';
import { isFullName, statedNames } from '../../src/recognise/stated-names.ts';

describe('names that a page or a record states', () => {
  it.each([
    ['Jana Brückner, Redakteurin', ['Jana Brückner']],
    ['Von Jana Brückner und Jan Kowal', ['Jana Brückner', 'Jan Kowal']],
    ['Luc Petit, journaliste', ['Luc Petit']],
    ['Anna Nowak, dziennikarka', ['Anna Nowak']],
    ['Jana Nováková, novinářka', ['Jana Nováková']],
    ['Иван Ветров, корреспондент', ['Иван Ветров']],
    ['김하늘 기자', ['김하늘']],
    ['记者 王小明', ['王小明']],
    ['أحمد سالم، مراسل', ['أحمد سالم']],
    ['Jane Roe, MD, MPH', ['Jane Roe']],
    ['Jane Roe and Max Poe', ['Jane Roe', 'Max Poe']],
    ['Jane Roe | Updated May 4, 2024', ['Jane Roe']],
    ['Redakteurin', []],
    ['Son Güncelleme', []],
    ['https://paper.example/jane', []],
    ['admin', []],
    ['Kestrel Boats', ['Kestrel Boats']],
  ])('%s', (value, names) => {
    expect(statedNames(value)).toEqual(names);
  });

  it.each([
    ['Jane Roe', true],
    ['王小明', true],
    ['Анна Ветрова', true],
    ['kestrelboats', false],
    ['Kestrel Media Group', false],
    ['Chief Editor', false],
  ])('knows whether %s is a whole name', (name, isWhole) => {
    expect(isFullName(name)).toBe(isWhole);
  });
});

describe('facts of front matter and records', () => {
  const factsOf = (values: Readonly<Record<string, string>>) =>
    statedFacts(new Map(Object.entries(values).map(([key, value]) => [key, [value]])), 'front matter')
      .metadata;

  it.each([
    ['12. März 2024', '2024-03-12'],
    ['12 mars 2024 à 18h05', '2024-03-12T18:05'],
    ['12 марта 2024', '2024-03-12'],
    ['2024年3月12日', '2024-03-12'],
    ['12 Mart 2024 18:05', '2024-03-12T18:05'],
    ['12 marzo 2024', '2024-03-12'],
    ['2024-03-12 18:05:09 +0100', '2024-03-12T18:05:09+01:00'],
  ])('date: %s', (date, published) => {
    expect(factsOf({ date }).published).toBe(published);
  });

  it('reads figures by the language that stands beside them', () => {
    expect(factsOf({ date: '03/05/2022', language: 'es' }).published).toBe('2022-05-03');
    expect(factsOf({ date: '03/05/2022', lang: 'en-US' }).published).toBe('2022-03-05');
    expect(factsOf({ date: '03/05/2022' }).published).toBeUndefined();
  });
});

describe('the time that a page states', () => {
  const BODY = [
    'Die Schleuse von Marrow wurde am Sonntag wieder geöffnet, fünf Monate nach der Flut, die ihre Tore aus den Angeln gehoben und bis zum Wehr getragen hatte.',
    'Die Hafenmeisterin sagte, das Eichenholz stamme aus demselben Wald wie beim Bau der Schleuse, und die Angeln seien in der Stadt gegossen worden.',
    'Vierzig Kähne hatten seit dem Frühjahr oberhalb der Schleuse gewartet, und ihre Eigner haben die Hälfte der Arbeiten bezahlt, weil der Rat es nicht konnte.',
  ];
  const page = (language: string, printed: string) =>
    `<!doctype html><html lang="${language}"><head><title>Die Schleuse von Marrow ist wieder offen</title>` +
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-12T18:05+01:00"}</script></head>' +
    `<body><main><h1>Die Schleuse von Marrow ist wieder offen</h1><p>${printed}</p>${BODY.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;

  it.each([
    ['de', '12. März 2024'],
    ['de', 'Veröffentlicht am 12.03.2024'],
    ['fr', 'Publié le 12 mars 2024'],
    ['es', '12/03/2024'],
    ['cs', '12. března 2024'],
    ['ja', '2024年3月12日'],
  ])('is kept where the page in %s prints its day: %s', (language, printed) => {
    expect(toHtmlPassages(page(language, printed)).metadata.published).toBe('2024-03-12T18:05+01:00');
  });
});
