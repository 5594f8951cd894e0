import type { Label } from './label.ts';

/** What a rule, a site profile or the user calls a passage. */
export interface Naming {
  readonly name: string;
  readonly label: Label;
  readonly reason: string;
  /** Holds only where the model gives the passage a lower probability of body text; then it is no evidence for the model. */
  readonly below?: number;
}
