import { mkdirSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { type BatchInput, inShard } from '../batch/assign.ts';
import { ArticleNames, DEFAULT_ARTICLE_NAME, OutputNameError } from '../batch/output-names.ts';
import { planOutputs } from '../batch/output-plan.ts';
import { articleFiles } from '../batch/outputs.ts';
import {
  beginJournal,
  fingerprint,
  journalsIn,
  LockedError,
  openRunState,
  type Resumption,
  type RunState,
  readJournal,
  resumeJournal,
} from '../batch/run-state.ts';
import type { TaskSettings } from '../batch/task.ts';
import { createWriter, messageOf } from '../command.ts';
import { folderSink, type Run } from './batch.ts';
import { UsageError } from './errors.ts';
import { interruption } from './interruption.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';

type Arguments = readonly [
  outDir: string,
  inputs: readonly string[],
  request: CleanRequest,
  settings: Omit<TaskSettings, 'folder'>,
  reporter: Reporter,
];

/** Checks all inputs and the journal before anything is written. Raises {@link UsageError}. */
export async function planFolder(...given: Arguments): Promise<Run> {
  try {
    return await plan(...given);
  } catch (error) {
    if (error instanceof OutputNameError || error instanceof LockedError) throw new UsageError(error.message);
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(
      `${given[0]}: cannot write there (${messageOf(error)}); name a folder you can write to`,
    );
  }
}

async function plan(...[outDir, inputs, request, given, reporter]: Arguments): Promise<Run> {
  const { extension } = await createWriter(given.format);
  const formerOutputs = formerOutputsOf(outDir);
  const { perArticle } = request;
  const planned = await planOutputs(inputs, { folder: outDir, extension, formerOutputs, perArticle });
  if (planned.onlyOutputs) {
    throw new UsageError(
      `the inputs are only files in the output folder ${outDir}, which are skipped; name the folder of the dumps`,
    );
  }
  if (request.shard !== null && planned.mixed) {
    throw new UsageError(
      `${outDir} is also an input, and other shards change it; use an output folder that is not an input`,
    );
  }
  if (inputs.some((input) => path.resolve(input) === path.resolve(outDir)))
    reporter.warning(null, `${outDir} is both an input and the output folder; its files are cleaned into it`);
  const mine = planned.inputs.filter((_input, position) => inShard(position, request.shard));
  mkdirSync(outDir, { recursive: true });
  interruption.endAtOnce();
  const state = openRunState(outDir, request.shard);
  process.once('exit', () => state.release());
  const resumption = openJournal(state, outDir, request, given, reporter);
  const names = perArticle ? new ArticleNames(request.name ?? DEFAULT_ARTICLE_NAME, extension) : null;
  const left: BatchInput[] = [];
  for (const input of mine) {
    if (resumption === null || !(await resumption.isDone(input))) left.push(input);
    else names?.reserve(resumption.outputsOf(input));
  }
  const folder = { path: outDir, temporary: state.temporary, journal: state.journal };
  const settings = { ...given, folder };
  return {
    settings,
    sink:
      names === null
        ? folderSink(folder, settings)
        : articleFiles({ folder, settings, names, isInput: planned.isInput }),
    finish() {
      // With --resume, the journal is kept for the next run.
      const outputs = readJournal(state.journal)?.entries.flatMap((entry) => entry.outputs) ?? [];
      if (!request.resume && !outputs.some((output) => planned.isAmongInputs(output.path))) state.forget();
    },
    inputs: left,
    doneBefore: mine.length - left.length,
  };
}

function formerOutputsOf(outDir: string): ReadonlySet<string> {
  const entries = journalsIn(outDir).flatMap((file) => readJournal(file)?.entries ?? []);
  return new Set(
    entries.flatMap(({ outputs }) =>
      outputs.map((output) => path.resolve(outDir, ...output.path.split('/'))),
    ),
  );
}

function openJournal(
  { journal }: RunState,
  outDir: string,
  request: CleanRequest,
  { format, render, nest, filter, clean, read }: Omit<TaskSettings, 'folder'>,
  reporter: Reporter,
): Resumption | null {
  const settings = fingerprint({
    version: manifest.version,
    format,
    render,
    nest,
    filter,
    ...(request.perArticle && { name: request.name ?? DEFAULT_ARTICLE_NAME }),
    clean: { ...clean, explain: undefined },
    read,
  });
  if (!request.resume) {
    beginJournal(journal, settings);
    return null;
  }
  const resumption = resumeJournal(journal, settings, outDir);
  if (resumption.changed)
    reporter.warning(
      null,
      `the options or the version changed since ${outDir} was written; all inputs are processed again`,
    );
  return resumption;
}
