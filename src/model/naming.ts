import type { Label } from './label.ts';

/** The label that a rule, a site profile or the user gives to a passage. */
export interface Naming {
  readonly name: string;
  readonly label: Label;
  readonly reason: string;
  /** Applies only if the model gives the passage a lower probability of body text; the model does not see it as evidence. */
  readonly below?: number;
}
