import type { Command } from 'commander';
import type { ArticleKey } from '../../index.ts';
import { UsageError } from '../errors.ts';
import { articleKeys } from '../option-values.ts';
import type { Request } from '../requests.ts';

interface DiffFlags {
  readonly json?: boolean;
  readonly brief?: boolean;
  readonly select?: readonly ArticleKey[];
}

export function defineDiff(program: Command, take: (request: Request) => void): void {
  program
    .command('diff')
    .argument('<old>', 'json or ndjson that cleancopy wrote, - for stdin')
    .argument('<new>', 'another output to compare with it')
    .description('compare two outputs: articles gained, lost and changed')
    .optionsGroup('Options:')
    .option('--brief', 'one line per article that differs')
    .option('--json', 'print the differences as JSON')
    .option('--select <keys>', 'compare only these keys', articleKeys)
    .action((before: string, after: string, { json = false, brief = false, select }: DiffFlags) => {
      if (json && brief) throw new UsageError('--json and --brief exclude each other; give one of them');
      if (before === '-' && after === '-')
        throw new UsageError('standard input cannot be both OLD and NEW; name a file for one of them');
      take({
        kind: 'diff',
        before,
        after,
        style: json ? 'json' : brief ? 'brief' : 'full',
        select: select ?? null,
      });
    });
}
