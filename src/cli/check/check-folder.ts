import type { CleanOptions } from '../../index.ts';
import { type CleaningRequest, cleanOptions } from '../clean-options.ts';
import { renderDiff } from '../diff/render-diff.ts';
import { UsageError } from '../errors.ts';
import { readOptions } from '../inputs.ts';
import { openOutput } from '../output.ts';
import type { Reporter } from '../reporter.ts';
import type { Settings } from '../settings.ts';
import { colourLevel, type Stream } from '../streams.ts';
import { terminalSafeLine } from '../terminal-text.ts';
import { type Case, findCases } from './find-cases.ts';
import { type Finding, judge } from './judge-case.ts';

/** What `cleancopy check` is asked for. */
export interface CheckRequest extends CleaningRequest, Pick<Settings, 'quiet' | 'verbose'> {
  readonly kind: 'check';
  readonly folder: string;
  /** Write what comes out where it differs from what is expected. */
  readonly update: boolean;
}

type Tally = Record<Finding['state'], number>;

function summaryOf({ passed, failed, updated }: Tally): string {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (updated > 0) parts.push(`${updated} updated`);
  return `${parts.join(', ')}\n`;
}

/** Runs `cleancopy check`. Gives the exit code: 0, or 1 when a case fails. Raises {@link UsageError}. */
export async function checkFolder(request: CheckRequest, stdout: Stream, reporter: Reporter): Promise<0 | 1> {
  const cases = await findCases(request.folder);
  if (cases.length === 0)
    throw new UsageError(
      `${request.folder}: no example in it; put an input.txt and an expected.json into a folder in it`,
    );
  const inputs = cases.flatMap(({ input }) => (input === null ? [] : [input]));
  const options = await cleanOptions(request, inputs, reporter);
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: colourLevel(stdout, process.env) });
  const output = await openOutput(null, stdout, 'painted');
  const tally: Tally = { passed: 0, failed: 0, updated: 0 };
  for (const each of cases) {
    const finding = await judgeCase(each, request, options);
    tally[finding.state] += 1;
    const paint = { passed: chalk.green, failed: chalk.red, updated: chalk.yellow }[finding.state];
    const word = { passed: 'ok     ', failed: 'FAILED ', updated: 'updated' }[finding.state];
    const why = finding.reason === null ? '' : `: ${terminalSafeLine(finding.reason)}`;
    if (request.quiet && finding.state === 'passed') continue;
    await output.write(`${paint(word)} ${terminalSafeLine(each.name)}${why}\n`);
    for (const { at, lines } of finding.differences) {
      await output.write(`  ${chalk.cyan(terminalSafeLine(at))}\n`);
      for (const row of renderDiff(lines, chalk)) await output.write(row);
    }
  }
  await output.write(summaryOf(tally));
  return tally.failed === 0 ? 0 : 1;
}

function judgeCase(each: Case, request: CheckRequest, options: CleanOptions): Promise<Finding> {
  return judge(each, readOptions(request), options, request.update);
}
