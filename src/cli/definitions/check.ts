import type { Command } from 'commander';
import { readConfig } from '../config.ts';
import { foundBy, type Request, toCleaning } from '../requests.ts';
import { type Flags, settle } from '../settle.ts';
import { addCleaningOptions, addGeneralOptions, addNegations, addReadingOptions } from './options.ts';

interface CheckFlags extends Flags {
  readonly update?: boolean;
}

export function defineCheck(program: Command, take: (request: Request) => void): void {
  const check = program
    .command('check')
    .argument('<folder>', 'folder with one folder per example: input.* and expected.json')
    .description('clean examples and compare with expected results')
    .optionsGroup('Options:')
    .option('--update', 'write the current results as expected.json');
  addNegations(addGeneralOptions(addCleaningOptions(addReadingOptions(check)))).action(
    (folder: string, { update = false, ...flags }: CheckFlags) => {
      const config = readConfig(flags.config);
      const { settings } = settle(flags, config);
      const cleaning = toCleaning([], { ...settings, filesFrom: null });
      take({ kind: 'check', folder, update, ...foundBy(flags, config), ...cleaning });
    },
  );
}
