/** An invalid command line or configuration, or inputs and outputs that do not go together: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Output that could not be written: exit code 1. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
