import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

function newest(folder: string): number {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true });
  return Math.max(
    ...entries
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  );
}

function builtAt(): number {
  try {
    return statSync(path.join(root, 'dist', 'cli.js')).mtimeMs;
  } catch {
    return 0;
  }
}

/** The command under test is the built one, and never an old one. */
export default function buildIfStale(): void {
  if (builtAt() > Math.max(newest('src'), newest('tools'))) return;
  execFileSync(process.execPath, ['tools/build/build.mjs'], { cwd: root, stdio: 'inherit' });
}
