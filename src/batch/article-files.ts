import type { Article } from '../model/article.ts';
import { createWriter } from '../write/formats.ts';
import { safeJson } from '../write/safe-json.ts';
import { selectKeys } from '../write/select.ts';
import type { ArticleNames } from './article-name.ts';
import { writeFailureOf } from './output-file.ts';
import { OutputFolderWriter } from './output-folder.ts';
import type { HandedBack, Outcome, OutputFolder, OutputPlace, TaskSettings, WriteFailure } from './task.ts';

class OverwritesInput extends Error {
  readonly code = 'input';
}

export interface ArticleFilesOptions {
  readonly folder: OutputFolder;
  /** With `handBack`. */
  readonly settings: TaskSettings;
  readonly names: ArticleNames;
  /** Whether a file below the output folder is one of the inputs. */
  isInput(name: string): Promise<boolean>;
}

/** Writes each article into a file of its own. */
export class ArticleFiles {
  readonly #options: ArticleFilesOptions;
  readonly #folder: OutputFolderWriter;
  #names: string[] = [];
  #place: OutputPlace | null = null;
  #hasErrors = false;
  #failure: WriteFailure | null = null;

  constructor(options: ArticleFilesOptions) {
    this.#options = options;
    this.#folder = new OutputFolderWriter(options.folder);
  }

  async add(place: OutputPlace | null, { error, handedBack }: Outcome): Promise<void> {
    this.#place = place;
    if (error !== null) this.#hasErrors = true;
    if (handedBack === undefined || this.#failure !== null) return;
    try {
      for (const article of handedBack.result.articles) await this.#write(article, handedBack);
    } catch (failure) {
      this.#failure = writeFailureOf(failure);
    }
  }

  /** Gives why an article of the input could not be written. */
  async endInput(): Promise<WriteFailure | null> {
    const failure = this.#failure;
    // An input with a broken record is not done: `--resume` tries it again.
    if (failure === null && !this.#hasErrors && this.#place !== null)
      await this.#folder.record(this.#place, this.#names);
    this.#names = [];
    this.#place = null;
    this.#hasErrors = false;
    this.#failure = null;
    return failure;
  }

  async #write(article: Article, from: HandedBack): Promise<void> {
    const { names, settings, isInput } = this.#options;
    const name = names.take(article);
    if (await isInput(name)) throw new OverwritesInput(`${name} is an input and would be overwritten`);
    const text = await articleText(article, from, settings);
    const file = await this.#folder.open(name);
    try {
      await file.write(text);
      await file.commit();
    } catch (error) {
      file.discard();
      throw error;
    }
    this.#names.push(name);
  }
}

/** `json` gives the article alone, without the object around the articles of an input. */
async function articleText(
  article: Article,
  { result }: HandedBack,
  { format, render }: TaskSettings,
): Promise<string> {
  if (format === 'json') return `${safeJson(selectKeys(article, render.select ?? null), 2)}\n`;
  const writer = await createWriter(format, render);
  const { part: _, ...whole } = { ...result, articles: [article] };
  const pieces = writer.join(result.source, writer.render(whole));
  return [writer.begin(), ...pieces, writer.end()].join('');
}
