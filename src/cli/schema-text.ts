import { articleSchema } from '../index.ts';
import { buildProgram } from './command-line.ts';
import type { SchemaName } from './option-values.ts';
import { SETTING_NAMES, SETTINGS, type SettingName } from './settings.ts';

/** Descriptions of settings without an option of the same name. */
const DESCRIPTIONS: { readonly [Name in SettingName]?: string } = {
  favor: 'precision removes more if in doubt, recall keeps more',
};

function describe(name: SettingName): string {
  const option = buildProgram(() => undefined).options.find(
    (each) => !each.negate && each.attributeName() === name,
  );
  return DESCRIPTIONS[name] ?? option?.description ?? '';
}

function configSchema(): Readonly<Record<string, unknown>> {
  const properties = SETTING_NAMES.map((name) => {
    const { kind, default: fallback } = SETTINGS[name];
    const defaultEntry = fallback === null ? {} : { default: fallback };
    return [name, { description: describe(name), ...kind.schema, ...defaultEntry }];
  });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:cleancopy:config',
    title: 'cleancopy.config.json',
    description:
      'Options of cleancopy for a folder and the folders in it. The command line overrides them; expressions are added. File names are relative to the configuration.',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...Object.fromEntries(properties) },
    additionalProperties: false,
  };
}

export function schemaText(name: SchemaName): string {
  return `${JSON.stringify(name === 'config' ? configSchema() : articleSchema, null, 2)}\n`;
}
