// Read with --require into a process under measure: at its end it says what it used.
'use strict';
const { writeFileSync } = require('node:fs');

process.once('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  // On Linux maxRSS is in kilobytes of 1024 bytes.
  const usage = { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMB: (maxRSS * 1024) / 1e6 };
  writeFileSync(process.env.CLEANCOPY_BENCH_USAGE, JSON.stringify(usage));
});
