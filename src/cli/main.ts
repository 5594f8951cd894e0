import { setFlagsFromString } from 'node:v8';
import manifest from '../../package.json' with { type: 'json' };
import { OutputError, UsageError } from '../batch/errors.ts';
import { messageOf } from '../command.ts';
import { interruption } from './output.ts';
import { Reporter } from './reporter.ts';
import type { Request } from './requests.ts';
import { isClosedPipe, writeTo } from './terminal.ts';

const FAILED = 1;
const MISUSED = 2;

/** Modules are loaded on demand, because an `npx` run waits for every module. */
async function run(request: Request): Promise<number> {
  const { stdout, stderr } = process;
  switch (request.kind) {
    case 'print':
      await writeTo(stdout, request.text);
      return 0;
    case 'schema': {
      const { articleSchema } = await import('../index.ts');
      await writeTo(stdout, `${JSON.stringify(articleSchema, null, 2)}\n`);
      return 0;
    }
    case 'clean':
    case 'learn': {
      if (request.operands.length === 0 && request.filesFrom === null && process.stdin.isTTY) {
        const { helpText } = await import('./command-line.ts');
        await writeTo(stderr, helpText());
        return MISUSED;
      }
      const reporter = new Reporter(request);
      reporter.configuration(request.foundConfig);
      if (request.kind === 'learn') return (await import('./learn-inputs.ts')).learnInputs(request, reporter);
      if (request.explain) return (await import('./explain.ts')).explainInputs(request, reporter);
      const { cleanInputs } = await import('./clean-inputs.ts');
      return cleanInputs(request, reporter);
    }
  }
}

/** Versions of V8 with which the first flag was tested. */
const OLDEST = 11;
const NEWEST = 13;

/**
 * Makes V8 compile a regular expression to machine code at its first use, instead of to bytecode first; this saves 40
 * ms of a short run and 60 ms of a run over 1 MB of text. For the command only, before anything large is compiled: a
 * library must not change the engine of its user.
 *
 * `--no-regexp-tier-up` would do the same, but is not safe after Node has compiled expressions of its own.
 *
 * V8 11 optimizes functions after so few calls that most of the optimized code is discarded again: with a budget 15
 * times as large, a page takes a fifth less time, and 10 MB of text a sixth less. Later versions have another compiler
 * in between; the flag was not tested with them.
 */
function tuneEngine(versionOfV8: string): void {
  const version = Number.parseInt(versionOfV8, 10);
  if (version >= OLDEST && version <= NEWEST) setFlagsFromString('--regexp-tier-up-ticks=0');
  if (version === 11) setFlagsFromString('--interrupt-budget=1000000');
}

function isExpected(error: unknown): boolean {
  // The pattern is the user's.
  return (
    error instanceof UsageError ||
    error instanceof OutputError ||
    (error instanceof Error && error.name === 'SlowPatternError')
  );
}

const VERSION_OPTIONS = ['-V', '--version'];

async function requestOf(args: readonly string[]): Promise<Request> {
  // The version is printed without loading the parser.
  if (args.length === 1 && VERSION_OPTIONS.includes(args[0] as string))
    return { kind: 'print', text: `${manifest.version}\n` };
  const { parseCommandLine } = await import('./command-line.ts');
  return parseCommandLine(args);
}

async function main(): Promise<number> {
  try {
    return await run(await requestOf(process.argv.slice(2)));
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    const expected = isExpected(error);
    const message = messageOf(error);
    const reporter = new Reporter({ quiet: false, verbose: false });
    reporter.error(null, expected ? message : `defect in cleancopy (${message}); please report it`);
    return error instanceof UsageError ? MISUSED : FAILED;
  }
}

tuneEngine(process.versions.v8);
// Errors of standard error cannot be reported.
process.stderr.on('error', () => undefined);

/**
 * Exported for the tests, which run the command again and again in one process. Not `process.exit`: it would lose output
 * that a pipe has not yet accepted.
 */
export const ended = main().then((code) => {
  process.exitCode = code;
  interruption.exitIfInterrupted();
});
