import path from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import type { TaskSettings } from '../batch/clean-record.ts';
import { UsageError } from '../batch/errors.ts';
import type { BatchInput } from '../batch/inputs.ts';
import { ArticleNames, DEFAULT_ARTICLE_NAME } from '../batch/output-names.ts';
import { planOutputs } from '../batch/output-plan.ts';
import { articleFiles, inputFiles } from '../batch/outputs.ts';
import { openJournal, openRunState } from '../batch/run-state.ts';
import { createWriter, messageOf } from '../command.ts';
import type { Run } from './clean-inputs.ts';
import { interruption } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CleanRequest } from './requests.ts';

/**
 * Checks all inputs and the journal, and locks the output folder, before anything is written. Raises {@link UsageError}.
 */
export async function planFolder(
  outDir: string,
  inputs: readonly string[],
  request: CleanRequest,
  settings: TaskSettings,
  reporter: Reporter,
): Promise<Run> {
  try {
    const { extension } = await createWriter(settings.format);
    const { perArticle } = request;
    const planned = await planOutputs(inputs, outDir, extension, perArticle);
    if (planned.onlyOutputs) {
      throw new UsageError(
        `the inputs are only files in the output folder ${outDir}, which are skipped; name the folder of the dumps`,
      );
    }
    if (inputs.some((input) => path.resolve(input) === path.resolve(outDir)))
      reporter.warning(
        null,
        `${outDir} is both an input and the output folder; its files are cleaned into it`,
      );
    interruption.endAtOnce();
    const state = openRunState(outDir);
    process.once('exit', () => state.release());
    const { format, render, nest, filter, clean, read } = settings;
    const name = request.name ?? DEFAULT_ARTICLE_NAME;
    const resumption = openJournal(
      state,
      {
        ...{ version: manifest.version, format, render, nest, filter, read },
        ...(perArticle && { name }),
        clean: { ...clean, explain: undefined },
      },
      request.resume,
    );
    if (resumption.changed)
      reporter.warning(
        null,
        `the options or the version changed since ${outDir} was written; all inputs are processed again`,
      );
    const names = perArticle ? new ArticleNames(name, extension) : null;
    const left: BatchInput[] = [];
    for (const input of planned.inputs) {
      const outputs = input.place === null ? null : await resumption.outputsOf(input.place.input);
      if (outputs === null) left.push(input);
      else names?.reserve(outputs);
    }
    return {
      sink:
        names === null ? inputFiles(state, settings) : articleFiles(state, settings, names, planned.isInput),
      finish() {
        // With --resume, the journal is kept for the next run.
        if (!request.resume && !planned.needsJournal) state.forget();
      },
      inputs: left,
      doneBefore: planned.inputs.length - left.length,
    };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw new UsageError(
      `${outDir}: cannot write there (${messageOf(error)}); name a folder you can write to`,
    );
  }
}
