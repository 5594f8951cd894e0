// Loaded into the command by --import: at its end, tells what it used to whoever measures it.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const seconds = (userCPUTime + systemCPUTime) / 1e6;
  writeFileSync(process.env.CLEANCOPY_USAGE_FILE ?? '/dev/null', JSON.stringify({ maxRSS, seconds }));
});
