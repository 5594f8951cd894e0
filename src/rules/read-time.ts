import type { Rule } from './rule.ts';
import { labelLine } from './shapes.ts';

const WORD_FOR_READING =
  '(?:(?:estimated |approx(?:\\.|imate)? )?read(?:ing)?(?: time)?|time to read|lesezeit|lesedauer|(?:temps de )?lecture|(?:tiempo de )?lectura|(?:tempo de )?leitura|(?:tempo di )?lettura|leestijd|время чтения|время на чтение|okuma süresi|czytania|czas czytania|doba čtení|čtení|čas čítania|čítania|olvasás|olvasási idő|(?:timp )?de (?:citire|citit|lectură)|lästid|läsning|lesetid|læsetid|lukuaika|χρονοσ αναγνωσησ|αναγνωσησ|час читання|на читання|читання|vrijeme čitanja|vreme čitanja|čitanja|време за четене|четене|waktu (?:baca|membaca)|baca|temps de lectura|lugemisaeg|lasīšanas laiks|skaitymo laikas)';
/** Words and short forms for minutes and seconds. */
const UNITS =
  'min mins minute minutes minuten minuut minuti minuto minutos minut minuty minuta minuter minutter minuuttia perc minuts minutit минути хв хвилин хвилини хвилина λεπτα λεπτο menit мин минут минуты минута dk dakika sec secs seconds secondi sekunden'.split(
    ' ',
  );
const UNIT = `(?:${UNITS.join('|')})`;
const READ_TIME = new RegExp(
  `^(?:${WORD_FOR_READING}\\s?[:|–-]?\\s?(?:ca\\. |about |~)?\\d{1,3}(?:[-–]\\d{1,3})? ${UNIT}\\.?|\\d{1,3} ${UNIT}\\.?(?: de| di)? ${WORD_FOR_READING})$`,
);

export const readTime: readonly Rule[] = [
  labelLine({
    name: 'read-time',
    label: 'read-time',
    reason: 'reading time or number of views',
    kinds: ['readTime'],
    maxWords: 20,
    when: (line, subject) => line.counts > 0 || subject.words > 1,
    examples: {
      yes: [
        '5 min read',
        '3 minute read',
        '1,204 views',
        '4 min. read',
        '2 Minuten Lesezeit',
        '3 min de lecture',
        '阅读时间 5 分钟',
        '조회수 120',
      ],
      no: ['Views', 'He read for 5 minutes.', '15 minutes', 'The views of 12 farmers'],
    },
  }),
  {
    name: 'read-time-shape',
    label: 'read-time',
    reason: 'a number of minutes next to a word for reading',
    maxWords: 8,
    cues: UNITS,
    test(subject) {
      return READ_TIME.test(subject.lower);
    },
    examples: {
      yes: [
        'Reading time: 4 min',
        'Lesezeit: 4 Minuten',
        'Lecture 10 min.',
        'Lesedauer 3 Min.',
        'Tempo di lettura: 2 minuti',
        'Время чтения: 3 минуты',
        'Okuma süresi: 2 dk',
      ],
      no: ['4 min', 'Cook for 10 min.', 'Read it in 4 minutes flat', '10 minutes of fame'],
    },
  },
];
