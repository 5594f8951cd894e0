import type { ChalkInstance } from 'chalk';

const FENCE = '---';
/** How `terminalSafe` shows the form feed between two articles. */
const ARTICLE_BREAK = '␌';
const RULE_COLUMNS = 40;
const KEY = /^([\w-]+:)(.*)$/;
const TIME_KEYS: ReadonlySet<string> = new Set([
  'date:',
  'lastmod:',
  'published:',
  'modified:',
  'last_modified_at:',
]);
const HEADING = /^#{1,6} /;

/**
 * Markdown of whole articles with colours for a terminal: headings, times and captions. No other character is changed,
 * except that a line is drawn between two articles.
 */
export function paintMarkdown(text: string, chalk: ChalkInstance): string {
  let zone: 'start' | 'front-matter' | 'body' = 'start';
  let key = '';
  const paintLine = (line: string): string => {
    if (line === ARTICLE_BREAK) {
      zone = 'start';
      return chalk.dim('─'.repeat(RULE_COLUMNS));
    }
    if (zone === 'start' && line !== '') {
      zone = line === FENCE ? 'front-matter' : 'body';
      if (zone === 'front-matter') return chalk.dim(line);
    }
    if (zone === 'front-matter') {
      if (line === FENCE) zone = 'body';
      const entry = KEY.exec(line);
      if (entry !== null) key = entry[1] ?? '';
      return frontMatterLine(line, entry, key, chalk);
    }
    return HEADING.test(line) ? chalk.bold.green(line) : line;
  };
  return text.split('\n').map(paintLine).join('\n');
}

function frontMatterLine(
  line: string,
  entry: RegExpExecArray | null,
  key: string,
  chalk: ChalkInstance,
): string {
  if (entry === null) return key === 'captions:' ? chalk.magenta(line) : chalk.dim(line);
  const [, name = '', value = ''] = entry;
  if (name === 'title:') return `${chalk.dim(name)}${chalk.bold.green(value)}`;
  return `${chalk.dim(name)}${TIME_KEYS.has(name) ? chalk.cyan(value) : value}`;
}
