import type { CleanOptions } from '../index.ts';
import type { InputRequest } from './inputs.ts';
import { compileLineRules } from './line-rules.ts';
import type { Reporter } from './reporter.ts';
import type { Settings } from './settings.ts';

/** What the command line and the configuration say of how to clean. */
export interface CleaningRequest
  extends InputRequest,
    Pick<
      Settings,
      | 'favor'
      | 'joinHyphens'
      | 'drop'
      | 'keep'
      | 'dropFile'
      | 'keepFile'
      | 'splitBefore'
      | 'oneArticle'
      | 'title'
      | 'profile'
      | 'learn'
    > {}

/** Options for `clean`, everything read that they name. Raises {@link UsageError}. */
export async function cleanOptions(
  request: CleaningRequest,
  inputs: readonly string[],
  reporter: Reporter,
): Promise<CleanOptions> {
  const { favor, joinHyphens, oneArticle } = request;
  const drop = compileLineRules([...request.drop, ...request.dropFile]);
  const keep = compileLineRules([...request.keep, ...request.keepFile]);
  const splitBefore = compileLineRules(request.splitBefore);
  const title = compileLineRules(request.title);
  const profile = await profileOf(request, inputs, reporter);
  return {
    favor,
    joinHyphens,
    drop,
    keep,
    splitBefore,
    oneArticle,
    title,
    ...(profile !== null && { profile }),
  };
}

async function profileOf(request: CleaningRequest, inputs: readonly string[], reporter: Reporter) {
  if (request.profile !== null) return (await import('./profile-file.ts')).profileFromFile(request.profile);
  if (request.learn) return (await import('./learn-inputs.ts')).learnBatch(inputs, request, reporter);
  return null;
}
