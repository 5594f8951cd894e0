// Prints the lines of the hand-written dumps that a rule matches, by the role that a person gave them, or the rule that
// matches each passage of a file of plain text: npm run rule-hits -- NAME | FILE
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { toTextPassages } from '../src/lines/text.ts';
import { namePassages } from '../src/rules/name-passages.ts';
import { ROLES, type Role } from '../src/sequence/roles.ts';
import { readHandWritten } from './train/hand.ts';

const SHOWN = 15;

/** The rule and the label of each passage of a file. */
function printRules(file: string): void {
  const passages = toTextPassages(readFileSync(file, 'utf8'));
  namePassages(passages).forEach((naming, i) => {
    console.log(
      `${(naming?.name ?? '-').padEnd(20)} ${(naming?.label ?? '').padEnd(14)} ${passages[i]?.text}`,
    );
  });
}

/** The lines of the hand-written dumps that a rule matches, by role. */
function printHits(rule: string): void {
  const found = new Map<Role, string[]>();
  for (const { id, passages, roles } of readHandWritten(path.resolve('fixtures/dumps')))
    namePassages(passages).forEach((naming, i) => {
      if (naming?.name !== rule) return;
      const role = ROLES[roles[i] as number] as Role;
      found.set(role, [...(found.get(role) ?? []), `${id}: ${passages[i]?.text.slice(0, 120)}`]);
    });
  if (found.size === 0) console.log(`no line matches ${rule}`);
  for (const [role, lines] of found) {
    console.log(`${role}: ${lines.length} lines`);
    for (const line of lines.slice(0, SHOWN)) console.log(`  ${line}`);
  }
}

const [what] = process.argv.slice(2);
if (what === undefined) throw new Error('name a rule or a file, such as: npm run rule-hits -- share-tools');
if (existsSync(what)) printRules(what);
else printHits(what);
