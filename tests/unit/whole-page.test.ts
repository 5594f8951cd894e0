import { describe, expect, it } from 'vitest';
import { clean } from '../../src/index.ts';

const articlesOf = (...lines: string[]) => clean(lines.join('\n\n'), { format: 'text' });

describe('a page that only checks who calls, or asks for consent', () => {
  it.each([
    [
      'English',
      [
        'Just a moment...',
        'Please confirm that you are a person and no robot to go on.',
        'Enable JavaScript and cookies.',
      ],
    ],
    [
      'German',
      [
        'Einen Moment bitte',
        'Wir prüfen, ob Ihre Verbindung sicher ist, bevor es weitergeht.',
        'Bitte schalten Sie JavaScript und Cookies ein.',
      ],
    ],
    [
      'French',
      [
        'Un instant',
        'Nous vérifions la sécurité de votre connexion avant de vous laisser entrer.',
        'Activez JavaScript et les cookies pour continuer.',
      ],
    ],
    [
      'Russian',
      [
        'Проверка браузера',
        'Подтвердите, что вы человек, а не робот, прежде чем продолжить работу с сайтом.',
        'Включите JavaScript и файлы cookie в вашем браузере.',
      ],
    ],
    [
      'Japanese',
      [
        'しばらくお待ちください',
        '続行する前に、接続が安全であることを確認しています。',
        'JavaScript と Cookie を有効にしてください。',
      ],
    ],
    [
      'Spanish, for consent',
      [
        'Su privacidad',
        'Nosotros y nuestros 214 socios guardamos cookies en su dispositivo para medir las visitas.',
        'Puede aceptar o rechazar el tratamiento de sus datos personales en cualquier momento.',
        'Aceptar todo',
      ],
    ],
  ])('gives no article: %s', (_language, lines) => {
    const { articles, account } = articlesOf(...lines);
    expect(articles).toEqual([]);
    expect(account.map(({ rule }) => rule)).toContain(
      _language.includes('consent') ? 'consent-page' : 'challenge-page',
    );
  });

  it('gives one where there is other text', () => {
    expect(
      articlesOf(
        'Robots fail the test at the harbour gate',
        'The harbour office asked visitors on Monday to prove that they are human. A camel driver failed the check twice and was let in by the back door.',
        'The office will keep its browser test, although nobody could say what it is good for, and the clerk likes the little boxes.',
        'The council meets again on Friday to look at the bill for the gate, which has come to nine thousand crowns in all.',
      ).articles,
    ).toHaveLength(1);
  });
});

describe('a byline that a tab parts from its text', () => {
  it('is read beside it', () => {
    const { articles, account } = clean(
      [
        'Slow trains: why we still ride them',
        'March 4, 2018by Una Lee6 min readAdd Comment\tPeople told me that nobody rides the slow train any more, and every week forty of them sit beside me in it.',
        'They do not have to. The bus would take them half an hour and costs as much as a loaf of bread in our town.',
        'Yet the platform is full every Friday, and the guard has begun to knock when somebody sleeps too long in the warm carriage.',
      ].join('\n'),
      { format: 'text' },
    );
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ authors: ['Una Lee'], published: '2018-03-04' });
    expect(articles[0]?.text).toMatch(/^People told me/);
    expect(account.filter(({ line }) => line === 2).map(({ field }) => field)).toEqual(['byline', 'text']);
  });
});
