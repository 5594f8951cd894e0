import { articleSchema } from '../index.ts';

export function schemaText(): string {
  return `${JSON.stringify(articleSchema, null, 2)}\n`;
}
