import { readFile } from 'node:fs/promises';
import { ProfileError, readProfile, type SiteProfile } from '../index.ts';
import { messageOf, UsageError } from './errors.ts';
import { closest } from './suggest.ts';

/** Reads a site profile. Raises {@link UsageError} for a file that is none. */
export async function profileFromFile(file: string): Promise<SiteProfile> {
  try {
    return readProfile(JSON.parse(await readFile(file, 'utf8')), closest);
  } catch (error) {
    if (error instanceof ProfileError) throw new UsageError(`${file}: not a valid profile: ${error.message}`);
    if (error instanceof SyntaxError)
      throw new UsageError(`${file}: not JSON (${messageOf(error)}); correct it, or learn the profile again`);
    throw new UsageError(`${file}: cannot read this profile (${messageOf(error)}); check the path`);
  }
}
