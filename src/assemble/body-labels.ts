import type { Label } from '../model/label.ts';

const BODY_LABELS: ReadonlySet<Label> = new Set<Label>([
  'paragraph',
  'heading',
  'list-item',
  'quote',
  'code',
  'table',
  'standfirst',
]);

export function isBodyLabel(label: Label): boolean {
  return BODY_LABELS.has(label);
}
