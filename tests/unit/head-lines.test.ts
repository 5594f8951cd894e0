import { describe, expect, it } from 'vitest';
import { isNoAuthor } from '../../src/recognise/name-lines.ts';
import { type Row, story } from '../support/assembled.ts';

const navigation = (text: string): Row => ['navigation', text];
const byline = (text: string): Row => ['byline', text];

describe('lines of a head that no label tells', () => {
  it.each([
    [
      'Publisert torsdag 09. mai 2024 - 13:26',
      'Sist oppdatert torsdag 09. mai 2024 - 20:24',
      '2024-05-09T20:24',
    ],
    ['Publicado el 9 de mayo de 2024, 13:26', 'Actualizado el 9 de mayo de 2024, 20:24', '2024-05-09T20:24'],
  ])('give times: %s', (published, modified, changed) => {
    expect(story([navigation(published), navigation(modified)])).toMatchObject({
      published: '2024-05-09T13:26',
      modified: changed,
    });
  });

  it('give a name beside the time', () => {
    expect(story([navigation('Alberto Duarte'), navigation('9 de mayo de 2024 13:26 h')])).toMatchObject({
      authors: ['Alberto Duarte'],
      published: '2024-05-09T13:26',
    });
    expect(story([navigation('김하늘'), ['timestamp', '등록 2024-05-09 13:26']]).authors).toEqual(['김하늘']);
  });

  it('give a name below the word for it', () => {
    expect(story([navigation('Von'), navigation('Dirk Olsen')]).authors).toEqual(['Dirk Olsen']);
  });

  it('say nothing where the head has such lines, where a rule takes them out, or above a credit', () => {
    const time: Row = ['timestamp', '2024-05-09 13:26'];
    expect(story([byline('By Una Lee'), navigation('Dirk Olsen'), time]).authors).toEqual(['Una Lee']);
    expect(story([['related', 'Dirk Olsen', { rule: 'related-heading' }], time]).authors).toEqual([]);
    expect(story([time, navigation('Dirk Olsen'), ['credit', 'Foto: Una Lee']]).authors).toEqual([]);
  });
});

describe('what a byline line without its word holds beside names', () => {
  it.each([
    'Key Points',
    'Das Wichtigste in Kürze',
    "L'essentiel",
    'Главное',
    'Local News',
    'ニュース',
    'Haberler -',
    'WPC News',
    'Liman Ajansı',
    'Вести порта Новости',
    'The Ferryman’s Ledger',
    'Der Fährmann',
    'In Merkliste übernehmen',
    'Frankreich sucht Einfluss',
  ])('no author: %s', (text) => {
    expect(isNoAuthor(text)).toBe(true);
    expect(story([byline('Ann Roe'), byline(text)]).authors).toEqual(['Ann Roe']);
  });

  it.each([
    'Ann Roe',
    'Ines van der Hoek',
    'Ann Roe in Oslo',
    'Associated Press in Tarn',
    '홍길동',
    'Олег Снегирёв',
    'Harrow Editorial Team',
  ])('a name: %s', (text) => expect(isNoAuthor(text)).toBe(false));

  it('parts Korean names at a middle dot', () => {
    expect(story([byline('배하늘, 이바다, 한구름·김햇살')]).authors).toEqual([
      '배하늘',
      '이바다',
      '한구름',
      '김햇살',
    ]);
  });
});
