import type { Command } from 'commander';
import { type Request, toLearnRequest } from '../requests.ts';
import type { Flags } from '../settle.ts';
import {
  addGeneralOptions,
  addListOptions,
  addNegations,
  addOutputOption,
  addReadingOptions,
  addVerboseOption,
} from './options.ts';

export function defineLearn(program: Command, take: (request: Request) => void): void {
  const learn = program
    .command('learn')
    .argument('[inputs...]')
    .description('find the lines that recur on the pages of one site');
  addListOptions(addReadingOptions(addOutputOption(learn)));
  addNegations(addVerboseOption(addGeneralOptions(learn))).action((operands: string[], flags: Flags) => {
    take(toLearnRequest(operands, flags));
  });
}
