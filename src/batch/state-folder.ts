import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Shard } from './shard.ts';

/** Stands in the output folder. Hidden, so that a later run over that folder does not read it. */
export const STATE_FOLDER = '.cleancopy';

/** Another run writes into the same folder. */
export class LockedError extends Error {
  override readonly name = 'LockedError';
}

/** What one run, or one shard of it, keeps in the output folder. */
export interface RunState {
  readonly journal: string;
  readonly temporary: string;
  /** Removes the journal, and the folder of the state if no other run keeps something in it. */
  forget(): void;
  /** Leaves the journal alone; synchronous, so that it works while the process ends. */
  release(): void;
}

/**
 * Takes the output folder into possession and sweeps away what an earlier run left half-written. Raises the system's
 * own errors.
 * @throws LockedError while another process on this machine is at it
 */
export function openRunState(folder: string, shard: Shard | null): RunState {
  const suffix = shard === null ? '' : `-${shard.index}-of-${shard.count}`;
  const state = path.join(folder, STATE_FOLDER);
  const temporary = path.join(state, `unfinished${suffix}`);
  const lock = path.join(state, `lock${suffix}`);
  mkdirSync(state, { recursive: true });
  takeLock(lock, folder);
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary);
  const journal = path.join(state, `journal${suffix}.ndjson`);
  return {
    journal,
    temporary,
    forget() {
      this.release();
      rmSync(journal, { force: true });
      removeIfEmpty(state);
    },
    release() {
      rmSync(temporary, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

/** Another shard may write into it right now. */
function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code !== 'ENOTEMPTY' && code !== 'EEXIST' && code !== 'ENOENT') throw error;
  }
}

/** The journals of all runs and shards that wrote into the folder. */
export function journalsIn(folder: string): string[] {
  const state = path.join(folder, STATE_FOLDER);
  try {
    return readdirSync(state)
      .filter((name) => name.startsWith('journal'))
      .map((name) => path.join(state, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** A short name for the version and all that decides what outputs look like. */
export function fingerprint(settings: unknown): string {
  const json = JSON.stringify(settings, (_key, value: unknown) =>
    value instanceof RegExp ? String(value) : value,
  );
  return createHash('sha256').update(json).digest('hex').slice(0, 32);
}

/** A lock of a process that is gone, as after `kill -9`, is taken over. */
function takeLock(lock: string, folder: string): void {
  const mine = `${process.pid} ${hostname()}\n`;
  try {
    writeFileSync(lock, mine, { flag: 'wx' });
    return;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const [pid = '', host = ''] = readFileSync(lock, 'utf8').trim().split(' ');
  if (host === hostname() && Number(pid) !== process.pid && isAlive(Number(pid))) {
    throw new LockedError(
      `process ${pid} is writing into ${folder}; wait for it, or delete ${lock} if that is no cleancopy`,
    );
  }
  writeFileSync(lock, mine);
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
