// Stands in the bundle for the part of chalk that finds out how many colours a terminal has: `painter` in
// `cli/terminal.ts` says it.
export default { stdout: false, stderr: false };
