import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { articleSchema } from '../../src/index.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
ajv.addSchema(articleSchema, 'output');

function validator(pointer: string): ValidateFunction {
  const validate = ajv.getSchema(`output${pointer}`);
  if (validate === undefined) throw new Error(`the schema has no ${pointer}`);
  return validate;
}

function complaints(validate: ValidateFunction, value: unknown): string[] {
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const validateArticle = validator('#/$defs/article');
const validateResult = validator('#/$defs/result');
const validateOutput = validator('');

/** Errors of a line of `ndjson` according to the schema; empty if it is valid. */
export const articleComplaints = (value: unknown) => complaints(validateArticle, value);
/** The same for what `json` gives for one input. */
export const resultComplaints = (value: unknown) => complaints(validateResult, value);
/** The same for the root of the schema: article, result or array of results. */
export const outputComplaints = (value: unknown) => complaints(validateOutput, value);
const validateRecord = validator('#/$defs/record');
/** The same for a line of `--nest`. */
export const recordComplaints = (value: unknown) => complaints(validateRecord, value);
