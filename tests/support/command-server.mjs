/**
 * Runs the built command many times in one process. A process for each run would take half a second of CPU time, most of
 * it to compile the same code again. Each run has its own arguments, working folder, standard streams and `exit` listeners.
 */
import { Readable, Writable } from 'node:stream';

const ENTRY = new URL('../../dist/cli.js', import.meta.url).href;
let runs = 0;

function collected() {
  let text = '';
  const stream = new Writable({
    decodeStrings: false,
    write(piece, _encoding, done) {
      text += piece;
      done();
    },
  });
  return { stream, text: () => text };
}

async function run({ args, input, cwd }) {
  const [stdout, stderr] = [collected(), collected()];
  const streams = {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  for (const [name, value] of Object.entries(streams))
    Object.defineProperty(process, name, { value, configurable: true });
  process.argv.splice(2, process.argv.length, ...args);
  process.chdir(cwd);
  process.exitCode = undefined;
  const others = process.listeners('exit');
  // The query makes the module run again.
  const { ended } = await import(`${ENTRY}?${runs++}`);
  await ended;
  const code = process.exitCode ?? 0;
  for (const listener of process.listeners('exit').filter((each) => !others.includes(each))) {
    process.removeListener('exit', listener);
    listener(code);
  }
  return { code, stdout: stdout.text(), stderr: stderr.text() };
}

let last = Promise.resolve();
process.on('message', ({ id, ...request }) => {
  last = last.then(async () => process.send({ id, outcome: await run(request) }));
});
process.on('disconnect', () => process.exit());
