import { mkdirSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { TaskSettings } from '../batch/clean-record.ts';
import { type BatchInput, inShard } from '../batch/inputs.ts';
import { ArticleNames, DEFAULT_ARTICLE_NAME, OutputNameError } from '../batch/output-names.ts';
import { planOutputs } from '../batch/output-plan.ts';
import { articleFiles, inputFiles } from '../batch/outputs.ts';
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
import { createWriter, messageOf } from '../command.ts';
import type { Run } from './clean-inputs.ts';
import { UsageError } from './errors.ts';
import { interruption } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';

type Arguments = readonly [
  outDir: string,
  inputs: readonly string[],
  request: CleanRequest,
  settings: TaskSettings,
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

async function plan(...[outDir, inputs, request, settings, reporter]: Arguments): Promise<Run> {
  const { extension } = await createWriter(settings.format);
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
  const resumption = openJournal(state, outDir, request, settings, reporter);
  const names = perArticle ? new ArticleNames(request.name ?? DEFAULT_ARTICLE_NAME, extension) : null;
  const left: BatchInput[] = [];
  for (const input of mine) {
    if (resumption === null || !(await resumption.isDone(input))) left.push(input);
    else names?.reserve(resumption.outputsOf(input));
  }
  const folder = { path: outDir, temporary: state.temporary, journal: state.journal };
  return {
    sink:
      names === null ? inputFiles(folder, settings) : articleFiles(folder, settings, names, planned.isInput),
    finish() {
      // With --resume, the journal is kept for the next run.
      if (!request.resume && !planned.needsJournal) state.forget();
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
  { format, render, nest, filter, clean, read }: TaskSettings,
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
