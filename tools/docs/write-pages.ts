// Writes the pages of docs/ that follow from the code: npm run docs
import { writeFileSync } from 'node:fs';
import { optionsPage, rulesPage } from './pages.ts';

writeFileSync('docs/options.md', optionsPage());
writeFileSync('docs/rules.md', rulesPage());
