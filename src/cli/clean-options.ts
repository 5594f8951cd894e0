import type { CleanOptions } from '../index.ts';
import type { InputRequest } from './inputs.ts';
import { compileLineRules } from './line-rules.ts';
import type { Reporter } from './reporter.ts';
import type { Settings } from './settings.ts';

/** What the command line and the configuration say of how to clean. */
export interface CleaningRequest
  extends InputRequest,
    Pick<Settings, 'favor' | 'joinHyphens' | 'drop' | 'keep' | 'profile' | 'learn'> {}

/** Options for `clean`, everything read that they name. Raises {@link UsageError}. */
export async function cleanOptions(
  request: CleaningRequest,
  inputs: readonly string[],
  reporter: Reporter,
): Promise<CleanOptions> {
  const drop = compileLineRules(request.drop);
  const keep = compileLineRules(request.keep);
  const profile = await profileOf(request, inputs, reporter);
  const { favor, joinHyphens } = request;
  return { favor, joinHyphens, drop, keep, ...(profile !== null && { profile }) };
}

async function profileOf(request: CleaningRequest, inputs: readonly string[], reporter: Reporter) {
  if (request.profile !== null) return (await import('./profile-file.ts')).profileFromFile(request.profile);
  if (request.learn) return (await import('./learn-inputs.ts')).learnBatch(inputs, request, reporter);
  return null;
}
