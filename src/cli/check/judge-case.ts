import { readFile } from 'node:fs/promises';
import {
  type CleanOptions,
  type CleanResult,
  clean,
  openAtomicFile,
  type ReadOptions,
  readInputs,
} from '../../index.ts';
import { messageOf } from '../errors.ts';
import { complaintAbout, type Difference, differences, expectationOf } from './expectation.ts';
import type { Case } from './find-cases.ts';

/** How a case stands. */
export interface Finding {
  readonly state: 'passed' | 'failed' | 'updated';
  /** One line; `null` where the differences say enough. */
  readonly reason: string | null;
  readonly differences: readonly Difference[];
}

const PASSED: Finding = { state: 'passed', reason: null, differences: [] };

const failed = (reason: string): Finding => ({ state: 'failed', reason, differences: [] });

/** Cleans the input of a case and compares; with `update` what differs is written down instead. */
export async function judge(
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
  const actual =
    results.length === 1 && results[0] !== undefined ? expectationOf(results[0]) : results.map(expectationOf);
  const finding = await compare(each, actual, results);
  if (finding.state === 'passed' || !update) return finding;
  await write(each.expectation, actual);
  return { ...finding, state: 'updated' };
}

async function compare(each: Case, plain: unknown, results: readonly CleanResult[]): Promise<Finding> {
  if (!each.hasExpectation) return failed('no expected.json; write one, or run with --update');
  let expected: unknown;
  try {
    expected = JSON.parse(await readFile(each.expectation, 'utf8'));
  } catch (error) {
    return failed(`expected.json: ${messageOf(error)}; correct it`);
  }
  const complaint = complaintAbout(expected);
  if (complaint !== null) return failed(complaint);
  // Whoever writes down an id or a rule's name wants it checked too.
  const whole = Array.isArray(plain) ? results.map(wholeOf) : wholeOf(results[0]);
  const found = differences(expected, whole);
  return found.length === 0 ? PASSED : { state: 'failed', reason: null, differences: found };
}

function wholeOf(result: CleanResult | undefined): unknown {
  if (result === undefined) return null;
  const { source, articles, removed } = result;
  return { source, articles, removed };
}

async function write(file: string, expectation: unknown): Promise<void> {
  const output = await openAtomicFile(file);
  await output.write(`${JSON.stringify(expectation, null, 2)}\n`);
  await output.commit();
}
