import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { codeOf } from '../model/values.ts';

/**
 * Makes a folder and those above it. May raise errors of the file system. Not `recursive`: on a read-only file system Node 20
 * raises `ENOENT` then, and below `/proc` or in a working folder that was deleted it never ends.
 */
export function makeFolder(folder: string): void {
  const parent = path.dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeFolder(parent);
  try {
    mkdirSync(folder);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}
