export const SCHEMA_NAMES = ['output', 'config'] as const;

export type SchemaName = (typeof SCHEMA_NAMES)[number];
