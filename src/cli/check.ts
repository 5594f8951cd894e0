import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isObject, messageOf } from '../command.ts';
import type { CleanResult } from '../index.ts';
import { type CleanOptions, clean, openAtomicFile, type ReadOptions, readInputs } from '../index.ts';
import { type DiffLine, diffValues, renderDiff } from './diff.ts';
import { UsageError } from './errors.ts';
import { cleanOptions, readOptions } from './inputs.ts';
import { openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { CheckRequest } from './requests.ts';
import { colourLevel, type Stream, terminalSafeLine } from './terminal.ts';

type Tally = Record<Finding['state'], number>;

function summaryOf({ passed, failed, updated }: Tally): string {
  const parts = [`${passed} passed`, `${failed} failed`];
  if (updated > 0) parts.push(`${updated} updated`);
  return `${parts.join(', ')}\n`;
}

/** Runs `cleancopy check`. Returns the exit code: 0, or 1 if a case fails. Raises {@link UsageError}. */
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
    const finding = await judge(each, readOptions(request), options, request.update);
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

/** A folder with an input and its expected result. */
interface Case {
  readonly name: string;
  /** `null` if there is none, or several. */
  readonly input: string | null;
  readonly inputs: number;
  readonly expectation: string;
  readonly hasExpectation: boolean;
}

const EXPECTATION = 'expected.json';

const isInput = (name: string) => name.startsWith('input.');

/**
 * All folders in `folder`, and itself, with an input or an expected result, in order of names. Raises {@link
 * UsageError}.
 */
async function findCases(folder: string): Promise<Case[]> {
  const cases: Case[] = [];
  const entries = await entriesOf(folder);
  const names = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
  const inputs = names.filter(isInput);
  const hasExpectation = names.includes(EXPECTATION);
  if (inputs.length > 0 || hasExpectation)
    cases.push({
      name: folder,
      input: inputs.length === 1 ? path.join(folder, inputs[0] ?? '') : null,
      inputs: inputs.length,
      expectation: path.join(folder, EXPECTATION),
      hasExpectation,
    });
  const below = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of below.sort()) cases.push(...(await findCases(path.join(folder, name))));
  return cases;
}

async function entriesOf(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(`${folder}: cannot look for cases there (${messageOf(error)}); name a folder`);
  }
}

interface Finding {
  readonly state: 'passed' | 'failed' | 'updated';
  /** One line; `null` if the differences are enough. */
  readonly reason: string | null;
  readonly differences: readonly Difference[];
}

const PASSED: Finding = { state: 'passed', reason: null, differences: [] };

const failed = (reason: string): Finding => ({ state: 'failed', reason, differences: [] });

/** Cleans the input of a case and compares the result; with `update` a different result is written instead. */
async function judge(
  each: Case,
  reading: ReadOptions,
  options: CleanOptions,
  update: boolean,
): Promise<Finding> {
  const { input, inputs } = each;
  if (input === null) return failed(`${inputs} files named input.*; an example needs one`);
  const results: CleanResult[] = [];
  for await (const item of readInputs([input], reading)) {
    if ('error' in item) return failed(`${item.error.source.path}: ${item.error.message}`);
    results.push(clean(item.document, options));
  }
  const finding = await compare(each, results);
  if (finding.state === 'passed' || !update) return finding;
  await write(each.expectation, shaped(results.map(expectationOf), results[0]?.source.record !== null));
  return { ...finding, state: 'updated', reason: each.hasExpectation ? finding.reason : 'it had none' };
}

/** A file of several records, or with a number for its only one, has a list of results, as `-f json` writes it. */
function shaped(results: readonly Json[], isList: boolean): unknown {
  return results.length === 1 && !isList ? results[0] : results;
}

async function compare(each: Case, results: readonly CleanResult[]): Promise<Finding> {
  if (!each.hasExpectation) return failed('no expected.json; write one, or run with --update');
  let expected: unknown;
  try {
    expected = JSON.parse(await readFile(each.expectation, 'utf8'));
  } catch (error) {
    return failed(`expected.json: ${messageOf(error)}; correct it`);
  }
  const complaint = complaintAbout(expected);
  if (complaint !== null) return failed(complaint);
  // Ids and rule names are compared if the user has added them.
  const found = differences(expected, shaped(results.map(wholeOf), Array.isArray(expected)));
  return found.length === 0 ? PASSED : { state: 'failed', reason: null, differences: found };
}

function wholeOf({ source, articles, removed }: CleanResult): Json {
  return { source, articles, removed };
}

async function write(file: string, expectation: unknown): Promise<void> {
  const output = await openAtomicFile(file);
  await output.write(`${JSON.stringify(expectation, null, 2)}\n`);
  await output.commit();
}

/** A difference between the result and the expected result. */
interface Difference {
  readonly at: string;
  readonly lines: readonly DiffLine[];
}

type Json = Readonly<Record<string, unknown>>;

/** The result without hashes, probabilities, rule names and the path of the file. */
function expectationOf({ source, articles, removed }: CleanResult): Json {
  return {
    source: withoutPath(source),
    articles: articles.map(({ id: _id, confidence: _confidence, ...article }) => ({
      ...article,
      source: withoutPath(article.source),
    })),
    removed: { lines: removed.lines },
  };
}

function withoutPath({ path: _, ...rest }: CleanResult['source']): Json {
  return rest;
}

/** The error in an expected result; `null` if it is valid. */
function complaintAbout(expected: unknown): string | null {
  const each = Array.isArray(expected) ? expected : [expected];
  if (each.every((result) => isObject(result) && Array.isArray(result['articles']))) return null;
  return 'expected.json must hold { "articles": [...] }, as -f json writes it';
}

/** The differences; keys of objects that `expected` does not have are ignored. */
export function differences(expected: unknown, actual: unknown, at = ''): Difference[] {
  if (isObject(expected) && isObject(actual))
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, actual[key], at === '' ? key : `${at}.${key}`),
    );
  if (Array.isArray(expected) && Array.isArray(actual)) return listDifferences(expected, actual, at);
  return Object.is(expected, actual) ? [] : [{ at, lines: diffValues(shown(expected), shown(actual)) }];
}

function listDifferences(expected: readonly unknown[], actual: readonly unknown[], at: string): Difference[] {
  if (expected.length === actual.length)
    return expected.flatMap((value, index) => differences(value, actual[index], `${at}[${index}]`));
  const lines = diffValues(expected.map(entryLine), actual.map(entryLine));
  return [{ at: `${at} (${expected.length} expected, ${actual.length} came out)`, lines }];
}

function entryLine(entry: unknown): string {
  if (!isObject(entry)) return typeof entry === 'string' ? entry : JSON.stringify(entry);
  const { title, text } = entry;
  return typeof title === 'string' ? title : typeof text === 'string' ? text : JSON.stringify(entry);
}

/** Shows values that `diffValues` would show as nothing. */
function shown(value: unknown): unknown {
  return value === null || value === '' ? JSON.stringify(value) : value;
}
