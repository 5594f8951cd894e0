import { stringify } from 'yaml';
import type { Article } from '../model/article.ts';
import { FRONT_MATTER, type FrontMatterName } from './front-matter-presets.ts';
import { withoutEmpty } from './without-empty.ts';

/** What an article carries beside its body, as YAML between `---` lines; nothing stands there empty. */
export function frontMatter(article: Article, preset: Exclude<FrontMatterName, 'none'> = 'full'): string {
  const yaml = stringify(withoutEmpty(FRONT_MATTER[preset](article)), {
    // Readers of YAML 1.1 are everywhere: without this a title like `No` or `1_000` would change its type there.
    compat: 'yaml-1.1',
    // Values with line breaks go into quotes: the library's block scalars lose leading blanks.
    blockQuote: false,
    lineWidth: 0,
    aliasDuplicateObjects: false,
  });
  return `---\n${yaml}---\n`;
}
