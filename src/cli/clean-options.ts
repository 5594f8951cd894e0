import type { CleanOptions, Favor } from '../index.ts';
import type { InputRequest } from './inputs.ts';
import { compileLineRules, type LineRule } from './line-rules.ts';
import type { Reporter } from './reporter.ts';

/** What the command line and the configuration say of how to clean. */
export interface CleaningRequest extends InputRequest {
  readonly favor: Favor;
  readonly drop: readonly LineRule[];
  readonly keep: readonly LineRule[];
  /** A file. */
  readonly profile: string | null;
  /** Learn the profile from the inputs themselves first. */
  readonly learn: boolean;
}

/** Options for `clean`, everything read that they name. Raises {@link UsageError}. */
export async function cleanOptions(
  request: CleaningRequest,
  inputs: readonly string[],
  reporter: Reporter,
): Promise<CleanOptions> {
  const drop = compileLineRules(request.drop);
  const keep = compileLineRules(request.keep);
  const profile = await profileOf(request, inputs, reporter);
  return { favor: request.favor, drop, keep, ...(profile !== null && { profile }) };
}

async function profileOf(request: CleaningRequest, inputs: readonly string[], reporter: Reporter) {
  if (request.profile !== null) return (await import('./profile-file.ts')).profileFromFile(request.profile);
  if (request.learn) return (await import('./learn-inputs.ts')).learnBatch(inputs, request, reporter);
  return null;
}
