// Writes the pages of docs/ that follow from the code: npm run docs
import { writeFileSync } from 'node:fs';
import { optionsPage } from './options-page.ts';
import { rulesPage } from './rules-page.ts';

writeFileSync('docs/options.md', optionsPage());
writeFileSync('docs/rules.md', rulesPage());
