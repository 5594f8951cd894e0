import schema from './article.schema.json' with { type: 'json' };

/**
 * JSON Schema (2020-12) of the output: `#/$defs/article` is one line of `ndjson`, `#/$defs/result` what `json`
 * gives for one input; the root takes either, or an array of results.
 */
export const articleSchema: Readonly<Record<string, unknown>> = schema;
