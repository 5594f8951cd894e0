import { Argument, type Command } from 'commander';
import { oneOf } from '../option-values.ts';
import type { Request } from '../requests.ts';
import { SCHEMA_NAMES, type SchemaName } from '../schema-names.ts';

export function defineSchema(program: Command, take: (request: Request) => void): void {
  program
    .command('schema')
    .description('print the JSON Schema of the output, or of a configuration file')
    .addArgument(
      new Argument('[name]', 'which one').choices(SCHEMA_NAMES).argParser(oneOf('schema', SCHEMA_NAMES)),
    )
    .action((of: SchemaName | undefined) => take({ kind: 'schema', of: of ?? 'output' }));
}
