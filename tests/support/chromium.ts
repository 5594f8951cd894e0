import { existsSync } from 'node:fs';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian: `apt-get install chromium`; elsewhere name one in `$CHROMIUM`. `undefined` where there is none. */
export const chromiumPath = [process.env['CHROMIUM'] ?? '', ...BROWSERS].find(
  (file) => file !== '' && existsSync(file),
);
