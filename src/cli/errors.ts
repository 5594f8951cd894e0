/** A command line or configuration that cannot be run: exit code 2, and one line that says why. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Output that could not be written: exit code 1, and one line that says where and why. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}

/** What an error says, on one line. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
