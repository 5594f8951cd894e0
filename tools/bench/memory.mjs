// The most memory the built command holds at once, by kind of input, also as a multiple of what `node -e 0` holds.
// BENCH_MEGABYTES sets the size of each input; it is made while it is read, and only small files are written.
import { Readable } from 'node:stream';
import { records, writeSmallFiles } from './inputs.mjs';
import { command, measuredRun, rounded, scratchFolder } from './measure.mjs';

const megabytes = Number(process.env.BENCH_MEGABYTES ?? 100);
const SMALL_FILES = 10_000;

const toJsonLine = (text, number) => `${JSON.stringify({ url: `https://paper.example/${number}`, text })}\n`;
const toWetRecord = (text, number) =>
  `WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://paper.example/${number}\r\nContent-Type: text/plain\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}\r\n\r\n`;

const node = await measuredRun(['-e', '0']);
const rows = [];
async function add(input, target, options) {
  const { peakMB } = await measuredRun(
    [command, '-q', '-j', '1', '-f', 'ndjson', ...(options.cwd ? ['.'] : [])],
    options,
  );
  rows.push({ input, peakMB: rounded(peakMB, 0), target, timesPeakOfNode: rounded(peakMB / node.peakMB, 1) });
}
const streamOf = (toRecord) => ({ input: Readable.from(records(megabytes * 1e6, toRecord)) });
await add(
  `text, ${megabytes} MB`,
  400,
  streamOf((text) => `${text}\n\n`),
);
await add(`ndjson, ${megabytes} MB`, 250, streamOf(toJsonLine));
await add(`wet, ${megabytes} MB`, 250, streamOf(toWetRecord));
const cwd = scratchFolder();
writeSmallFiles(cwd, SMALL_FILES, 2_000);
await add(`${SMALL_FILES} files`, 250, { cwd });
console.log(JSON.stringify(rows));
