import { failureMessage } from '../batch/clean-record.ts';
import {
  type Document,
  learnProfile,
  readInputs,
  type SiteLearner,
  type SiteProfile,
  serializeProfile,
} from '../index.ts';
import { listedInputs, readOptions } from './inputs.ts';
import { openOutput } from './output.ts';
import type { Reporter } from './reporter.ts';
import type { LearnRequest } from './requests.ts';

/** Runs `cleancopy learn`. Returns the exit code: 0, or 1 if an input failed. */
export async function learnInputs(request: LearnRequest, reporter: Reporter): Promise<0 | 1> {
  const inputs = await listedInputs(request, [request.output]);
  const learner = learnProfile();
  let failed = 0;
  for await (const item of readInputs(inputs, readOptions(request))) {
    if ('error' in item) {
      failed++;
      reporter.error(item.error.source, item.error.message);
    } else if (!addDocument(learner, item.document, reporter)) failed++;
  }
  const profile = learner.toProfile();
  reportProfile(profile, reporter);
  // Opened last: without a temporary file, a signal ends the process at any time.
  const output = await openOutput(request.output);
  await output.write(serializeProfile(profile));
  await output.commit();
  return failed === 0 ? 0 : 1;
}

function addDocument(learner: SiteLearner, document: Document, reporter: Reporter): boolean {
  try {
    learner.add(document);
    return true;
  } catch (error) {
    reporter.error(document.source, failureMessage(error));
    return false;
  }
}

function reportProfile({ documents, drop }: SiteProfile, reporter: Reporter): void {
  if (drop.length === 0)
    reporter.warning(
      null,
      `nothing recurs in ${documents} different documents; a profile needs three or more of one site`,
    );
  reporter.note(null, `${drop.length} recurring lines learned from ${documents} different documents`);
}
