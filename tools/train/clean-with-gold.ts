// Cleans hand-written dumps with the roles of their gold in place of those of the model. What is wrong then is lost by the
// decoder and the readers of fields, not by the model: node tools/run.mjs tools/train/clean-with-gold.ts NAME.txt …
import { readFileSync } from 'node:fs';
import type { Document } from '../../src/model/document.ts';
import { cleanAs } from '../../src/pipeline/clean-as.ts';
import { kindOf, toPassages } from '../../src/pipeline/html-kind.ts';
import type { Model } from '../../src/sequence/model.ts';
import { ROLE_COUNT } from '../../src/sequence/roles.ts';
import { textModel } from '../../src/sequence/text-model.ts';
import { rolesOfLines } from './labelled.ts';

/** Log-probability of every role but the right one: no rule outweighs it. */
const NEVER = -60;

/** The model for text, whose last forest gives the roles of the gold. */
function modelOf(roles: Uint8Array): Model {
  const logProbabilities = (): Float32Array => {
    const emissions = new Float32Array(roles.length * ROLE_COUNT).fill(NEVER);
    roles.forEach((role, i) => {
      emissions[i * ROLE_COUNT + role] = 0;
    });
    return emissions;
  };
  return { ...textModel(), second: { logProbabilities } as unknown as Model['second'] };
}

for (const file of process.argv.slice(2)) {
  const gold = JSON.parse(readFileSync(file.replace(/\.txt$/, '.gold.json'), 'utf8')) as {
    layout: string | null;
    roles: string;
  };
  const document: Document = {
    source: { path: file, record: null, url: null },
    format: gold.layout === 'markdown' ? 'markdown' : 'text',
    content: readFileSync(file, 'utf8').replace(/^\ufeff/, ''),
  };
  const { roles } = rolesOfLines([...toPassages(document).passages], gold.roles);
  const kind = { ...kindOf(document), model: () => modelOf(roles) };
  for (const article of cleanAs(kind, document).articles) console.log(JSON.stringify(article));
}
