import { tuneEngine } from './engine.ts';
import { messageOf, OutputError, UsageError } from './errors.ts';
import { interruption } from './interruption.ts';
import { Reporter } from './reporter.ts';
import type { Request } from './requests.ts';
import { isClosedPipe, writeTo } from './streams.ts';

const FAILED = 1;
const MISUSED = 2;
/** Built beside this module. */
const WORKER_SCRIPT = new URL('./worker.js', import.meta.url);

/** Loads no more of the command than the request needs: an `npx` one-off waits for every module. */
async function run(request: Request): Promise<number> {
  const { stdin, stdout, stderr, env } = process;
  switch (request.kind) {
    case 'help':
      await writeTo(stdout, request.text);
      return 0;
    case 'version': {
      const { version } = await import('./version.ts');
      await writeTo(stdout, `${version}\n`);
      return 0;
    }
    case 'schema': {
      const { schemaText } = await import('./schema-text.ts');
      await writeTo(stdout, schemaText(request.of));
      return 0;
    }
    case 'print-config': {
      const { printedConfig } = await import('./print-config.ts');
      await writeTo(stdout, printedConfig(request.settled));
      return 0;
    }
    case 'completion': {
      const { completionScript } = await import('./shell/completion.ts');
      await writeTo(stdout, completionScript(request.shell));
      return 0;
    }
    case 'diff':
      return (await import('./diff/diff-outputs.ts')).diffOutputs(request, stdout);
    case 'check': {
      const reporter = await Reporter.open(stderr, env, request);
      reporter.configuration(request.foundConfig);
      return (await import('./check/check-folder.ts')).checkFolder(request, stdout, reporter);
    }
    case 'clean':
    case 'learn': {
      if (request.operands.length === 0 && request.filesFrom === null && stdin.isTTY) {
        const { helpText } = await import('./command-line.ts');
        await writeTo(stderr, helpText());
        return MISUSED;
      }
      const reporter = await Reporter.open(stderr, env, request);
      reporter.configuration(request.foundConfig);
      if (request.kind === 'learn')
        return (await import('./learn-inputs.ts')).learnInputs(request, stdout, reporter);
      if (request.explain)
        return (await import('./explain-inputs.ts')).explainInputs(request, stdout, reporter, WORKER_SCRIPT);
      const { cleanInputs } = await import('./clean-inputs.ts');
      return cleanInputs(request, { stdout, stderr, reporter, workerScript: WORKER_SCRIPT });
    }
  }
}

function isExpected(error: unknown): boolean {
  // A slow pattern is the user's own.
  return (
    error instanceof UsageError ||
    error instanceof OutputError ||
    (error instanceof Error && error.name === 'SlowPatternError')
  );
}

const VERSION_OPTIONS = ['-V', '--version'];

async function requestOf(args: readonly string[]): Promise<Request> {
  // Nothing else need be loaded for that.
  if (args.length === 1 && VERSION_OPTIONS.includes(args[0] as string)) return { kind: 'version' };
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
    const reporter = await Reporter.open(process.stderr, process.env, { quiet: false, verbose: false });
    reporter.error(null, expected ? message : `defect in cleancopy (${message}); please report it`);
    return error instanceof UsageError ? MISUSED : FAILED;
  }
}

tuneEngine(process.versions.v8);
// Nobody to tell when standard error itself is gone.
process.stderr.on('error', () => undefined);

// Never `process.exit` here: it would lose what a pipe has not taken yet.
void main().then((code) => {
  process.exitCode = code;
  interruption.exitIfInterrupted();
});
