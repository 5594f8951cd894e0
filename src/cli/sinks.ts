import type { BatchInput } from '../batch/assign.ts';
import type { Sample } from '../batch/choose-articles.ts';
import { renderedOf } from '../batch/clean-record.ts';
import {
  ArticleFiles,
  type ArticleFilesOptions,
  OutputFile,
  OutputFolderWriter,
  writeFailureOf,
} from '../batch/outputs.ts';
import type { Outcome, OutputFolder, TaskSettings, WriteFailure } from '../batch/task.ts';
import { createWriter } from '../index.ts';
import { OutputError } from './errors.ts';
import type { Output } from './output.ts';

/** Where the articles go, as their inputs are done one after the other. */
export interface Sink {
  add(input: BatchInput, outcome: Outcome): Promise<void>;
  /** Gives why the input's output could not be written. */
  endInput(): Promise<WriteFailure | null>;
  /** @param complete whether all inputs were done */
  end(complete: boolean): Promise<void>;
}

/** All inputs in one stream. */
export async function streamSink(
  output: Output,
  settings: TaskSettings,
  soleInput: string | null,
): Promise<Sink> {
  const { format, render } = settings;
  const writer = await createWriter(format, { ...render, soleInput });
  await output.write(writer.begin());
  return {
    async add(_input, outcome) {
      const { source, error, part } = outcome;
      const rendered = renderedOf(outcome, settings, writer);
      // With `--nest`, what stands for a failed record is text like any other.
      if (error !== null && rendered.length === 0) return;
      for (const piece of writer.join(source, rendered, part)) await output.write(piece);
    },
    endInput: async () => null,
    async end(complete) {
      await output.write(writer.end());
      if (complete) await output.commit();
    },
  };
}

/** A file for each article. */
export function articleSink(options: ArticleFilesOptions): Sink {
  const files = new ArticleFiles(options);
  return {
    add: ({ place }, outcome) => files.add(place, outcome),
    endInput: () => files.endInput(),
    end: async () => undefined,
  };
}

/** A sample of all articles, written at the end. */
export function sampleSink(inner: Sink, sample: Sample<BatchInput>): Sink {
  return {
    add: async (input, outcome) => sample.add(input, outcome),
    endInput: async () => null,
    async end(complete) {
      for (const [input, outcome] of sample.drawn()) {
        await inner.add(input, outcome);
        const failure = await inner.endInput();
        if (failure !== null) throw new OutputError(failure.message);
      }
      await inner.end(complete);
    },
  };
}

/** One output for each input, for those that no worker writes. */
export function folderSink(folder: OutputFolder, settings: TaskSettings): Sink {
  const outputs = new OutputFolderWriter(folder);
  let file: OutputFile | null = null;
  let failure: WriteFailure | null = null;
  return {
    async add({ place }, outcome) {
      if (place === null || failure !== null) return;
      try {
        file ??= await OutputFile.open(place, outputs, settings);
        await file.add(outcome);
      } catch (error) {
        failure = writeFailureOf(error);
      }
    },
    async endInput() {
      try {
        if (failure === null) await file?.commit();
      } catch (error) {
        failure = writeFailureOf(error);
      }
      const result = failure;
      if (result !== null) file?.discard();
      file = null;
      failure = null;
      return result;
    },
    end: async () => file?.discard(),
  };
}
