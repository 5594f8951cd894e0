// Inputs and outputs at places where something is wrong: what the built command says of each.
import { execFileSync, spawn } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { article } from './shapes.mjs';

const STORY = article(1);
const LONG_STORY = `${Array.from({ length: 100 }, (_, i) => article(i)).join('\n\n')}\n`;
const RECORDS = Array.from({ length: 1000 }, (_, i) => `${JSON.stringify({ text: article(i) })}\n`).join('');

/** `prepare` makes what the case needs in an empty folder, the working folder of the command, and gives its arguments. */
const cases = [
  {
    name: 'a path with `..`',
    prepare: (write) => {
      mkdirSync('in');
      write('story.txt');
      return ['in/../story.txt'];
    },
  },
  {
    name: 'a folder with a link out of it',
    prepare: (write) => {
      mkdirSync('in');
      write('story.txt');
      symlinkSync('../story.txt', 'in/link.txt');
      return ['in'];
    },
  },
  {
    name: 'a folder with a link to itself',
    prepare: (write) => {
      mkdirSync('in');
      write('in/story.txt');
      symlinkSync('.', 'in/again');
      return ['in'];
    },
  },
  {
    name: 'links in a circle',
    prepare: () => {
      symlinkSync('b.txt', 'a.txt');
      symlinkSync('a.txt', 'b.txt');
      return ['a.txt'];
    },
  },
  {
    name: 'a folder with a link to nothing, and a story',
    prepare: (write) => {
      mkdirSync('in');
      write('in/story.txt');
      symlinkSync('gone.txt', 'in/a.txt');
      return ['in'];
    },
  },
  { name: 'no such file', prepare: () => ['gone.txt'] },
  {
    name: 'a file as a folder',
    prepare: (write) => {
      write('story.txt');
      return ['story.txt/x'];
    },
  },
  { name: 'a name of 300 bytes', prepare: () => [`${'n'.repeat(300)}.txt`] },
  {
    name: 'a name with escape sequences',
    prepare: (write) => {
      write('a\u001b]0;owned\u0007\u202e\n.txt');
      return ['.', '-v'];
    },
  },
  { name: 'a name that escapes the terminal, not there', prepare: () => ['a\u001b[2J\u009b31m\u202e.txt'] },
  {
    name: 'a name that is no UTF-8',
    prepare: () => {
      writeFileSync(Buffer.from('caf\xe9.txt', 'latin1'), STORY);
      return ['.'];
    },
  },
  {
    name: 'a named pipe',
    prepare: () => {
      execFileSync('mkfifo', ['pipe']);
      spawn('sh', ['-c', 'cat > pipe'], { stdio: ['pipe', 'ignore', 'ignore'] }).stdin.end(STORY);
      return ['pipe'];
    },
  },
  { name: '/dev/null', prepare: () => ['/dev/null'] },
  {
    name: '/dev/full as output',
    prepare: (write) => {
      write('story.txt');
      return ['story.txt', '-o', '/dev/full'];
    },
  },
  {
    name: '/dev/full as standard output',
    stdout: '/dev/full',
    prepare: (write) => {
      write('story.txt');
      return ['story.txt'];
    },
  },
  {
    name: 'output into the input itself',
    prepare: (write) => {
      write('story.txt');
      return ['story.txt', '-o', 'story.txt'];
    },
  },
  {
    name: 'output into a folder',
    prepare: (write) => {
      write('story.txt');
      mkdirSync('out');
      return ['story.txt', '-o', 'out'];
    },
  },
  {
    name: 'output into no folder',
    prepare: (write) => {
      write('story.txt');
      return ['story.txt', '-o', 'gone/out.json'];
    },
  },
  {
    name: 'an unreadable file',
    asNobody: true,
    prepare: (write) => {
      write('story.txt');
      chmodSync('story.txt', 0);
      return ['story.txt'];
    },
  },
  {
    name: 'output into a read-only folder',
    asNobody: true,
    prepare: (write) => {
      write('story.txt');
      mkdirSync('out');
      chmodSync('out', 0o555);
      return ['story.txt', '-o', 'out/a.json'];
    },
  },
  {
    name: 'a full disk',
    mount: 'size=64k',
    prepare: (write) => {
      write('story.txt', LONG_STORY);
      return ['story.txt', '-o', 'mounted/out.json'];
    },
  },
  {
    name: 'a read-only disk',
    mount: 'size=64k,ro',
    prepare: (write) => {
      write('story.txt');
      return ['story.txt', '-o', 'mounted/out.json'];
    },
  },
  {
    name: 'an input cut to nothing while it is read',
    prepare: (write) => {
      write('stories.ndjson', RECORDS);
      return ['stories.ndjson'];
    },
    meanwhile: () => truncateSync('stories.ndjson', 0),
  },
  {
    name: 'an input that grows while it is read',
    prepare: (write) => {
      write('stories.ndjson', RECORDS);
      return ['stories.ndjson'];
    },
    meanwhile: () => appendFileSync('stories.ndjson', RECORDS),
  },
  {
    name: 'an input removed while the one before is read',
    prepare: (write) => {
      write('a.ndjson', RECORDS);
      write('b.txt');
      return ['a.ndjson', 'b.txt'];
    },
    meanwhile: () => rmSync('b.txt'),
  },
];

function mounted(options) {
  mkdirSync('mounted');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', 'mounted'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whom permissions bind; root reads and writes everything. */
const NOBODY = 65534;

function bound() {
  if (process.getuid?.() !== 0) return {};
  chmodSync('.', 0o777);
  return { uid: NOBODY, gid: NOBODY };
}

async function outcomeOf({ prepare, meanwhile, stdout, asNobody = false }, command) {
  const user = asNobody ? bound() : {};
  const args = prepare((name, text = STORY) => writeFileSync(name, text));
  const sink = stdout === undefined ? '' : ` > ${stdout}`;
  const child = spawn(
    'sh',
    ['-c', `exec "$@"${sink}`, 'sh', process.execPath, command, '-f', 'ndjson', ...args],
    user,
  );
  let articles = 0;
  let stderr = '';
  child.stdout.on('data', (chunk) => {
    for (const byte of chunk) if (byte === 0x0a) articles++;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  // The first article is out: the command is in the middle of its input.
  if (meanwhile !== undefined) child.stdout.once('data', meanwhile);
  const code = await new Promise((resolve) => child.once('close', (exit, signal) => resolve(exit ?? signal)));
  return { exit: code, articles, said: stderr.trimEnd().replaceAll('\n', ' / ') };
}

/** One row for each case; cases that need a mount are left out where this user may not. */
export async function* pathCases(command) {
  const home = process.cwd();
  for (const each of cases) {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'cleancopy-paths-'));
    process.chdir(folder);
    const isMounted = each.mount !== undefined && mounted(each.mount);
    try {
      if (each.mount !== undefined && !isMounted)
        yield { case: each.name, said: 'not tried: cannot mount here' };
      else yield { case: each.name, ...(await outcomeOf(each, command)) };
    } finally {
      if (isMounted) execFileSync('umount', ['mounted']);
      process.chdir(home);
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
