import { PlainAlternatives } from '../../text/plain-alternatives.ts';
import { parseClock } from './clock.ts';
import { Meaning } from './senses.ts';
import { isMark, isNumber, means, type Token } from './tokens.ts';

/** `1 year, 2 months and 3 days ago` */
const MOST_DISTANCES = 3;

/** Index after a time told from the moment of scraping (`2 hours ago`, `today, 14:35`), or `at` itself. */
export function skipRelative(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  if (means(token, Meaning.justNow)) return at + 1;
  if (means(token, Meaning.relativeDay)) return skipRelativeDay(tokens, at);
  if (means(token, Meaning.agoBefore)) {
    const end = skipDistances(tokens, at + 1);
    if (end > at + 1) return end;
  }
  const end = skipDistances(tokens, at);
  return end > at && means(tokens[end], Meaning.agoAfter) ? end + 1 : at;
}

function skipRelativeDay(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (isMark(tokens[next], ',-–@|') || means(tokens[next], Meaning.at)) next++;
  const clock = parseClock(tokens, next);
  return clock === null ? at + 1 : clock.end;
}

function skipDistances(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let count = 0; count < MOST_DISTANCES; count++) {
    let next = end;
    if (count > 0 && (isMark(tokens[next], ',') || tokens[next]?.text === 'y')) next++;
    while (means(tokens[next], Meaning.quantity)) next++;
    if (isNumber(tokens[next], 3)) next++;
    // Arabic says "two hours" in one word, so a unit may stand without a number.
    if (!means(tokens[next], Meaning.unit)) break;
    end = next + 1;
    if (isMark(tokens[end], '.') && means(tokens[end + 1], Meaning.agoAfter)) end++;
  }
  return end;
}

/** Cheap test for lines without a digit: do they hold any word of relative time? */
const RELATIVE_CUES = new PlainAlternatives(
  /\bago\b|just now|today|yesterday|\bvor\b|heute|gestern|soeben|il y a|hier|instant|\bhace\b|\bhoy\b|ayer|ahora|\bhá\b|hoje|ontem|agora|\bfa\b|oggi|ieri|adesso|geleden|vandaag|gisteren|zojuist|назад|сегодня|вчера|только|önce|bugün|dün|şimdi|منذ|قبل|اليوم|أمس|الآن|刚刚|剛剛|今天|昨天|今日|昨日|本日|たった|방금|오늘|어제|temu|dzisiaj|dziś|wczoraj|sedan|siden|тому|idag|igår/i,
);

/** Longer lines without a digit are sentences. */
const LONGEST_WORDED_RELATIVE = 40;

export function hasRelativeCue(text: string): boolean {
  return text.length <= LONGEST_WORDED_RELATIVE && RELATIVE_CUES.standsIn(text);
}
