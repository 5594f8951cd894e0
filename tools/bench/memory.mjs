// The most memory the built command holds at once, by kind of input, in MB of 10^6 bytes. The input is made on the way in;
// only the folder of small files is written, and taken away after.
// node bench/memory.mjs [--megabytes 1000] [--only text,ndjson,wet,files] [--json]
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import { report, rounded } from './figures.mjs';
import { records, textDump } from './made-dump.mjs';
import { command, measuredRun } from './measured-run.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean' },
    megabytes: { type: 'string', default: '1000' },
    only: { type: 'string', default: 'text,ndjson,wet,files' },
  },
});
const megabytes = Number(values.megabytes);
const only = new Set(values.only.split(','));
const SMALL_FILES = 10_000;

const toJsonLine = (text, number) => `${JSON.stringify({ url: `https://paper.test/${number}`, text })}\n`;

function toWetRecord(text, number) {
  const length = Buffer.byteLength(text);
  return `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://paper.test/${number}\r\nContent-Type: text/plain\r\nContent-Length: ${length}\r\n\r\n${text}\r\n\r\n`;
}

function smallFiles(folder) {
  let number = 0;
  for (const story of records(Number.POSITIVE_INFINITY, (text) => text)) {
    if (number === SMALL_FILES) return;
    const part = path.join(folder, String(number % 100));
    mkdirSync(part, { recursive: true });
    writeFileSync(path.join(part, `${number++}.txt`), story);
  }
}

/** What goes in on standard input, or a folder of files. */
const INPUTS = [
  { input: 'text', target: 400, made: () => textDump(megabytes * 1e6) },
  { input: 'ndjson', target: 250, made: () => records(megabytes * 1e6, toJsonLine) },
  { input: 'wet', target: 250, made: () => records(megabytes * 1e6, toWetRecord) },
  { input: 'files', target: 250, made: null },
];

const rows = [];
for (const { input, target, made } of INPUTS) {
  if (!only.has(input)) continue;
  const folder = mkdtempSync(path.join(tmpdir(), 'cleancopy-memory-'));
  try {
    if (made === null) smallFiles(folder);
    const args = [command, '-q', '-j', '1', '-f', 'ndjson', ...(made === null ? [folder] : [])];
    const run = await measuredRun(args, made === null ? {} : { input: Readable.from(made()) });
    const size = made === null ? `${SMALL_FILES} files` : `${megabytes} MB`;
    rows.push({
      input,
      size,
      peakMB: rounded(run.peakMB, 0),
      target,
      cpuSeconds: rounded(run.cpuSeconds, 0),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
report(rows);
