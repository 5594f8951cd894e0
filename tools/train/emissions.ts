// Emissions of models that never saw the dump, kept so that decoders can be tried without fitting anew.
import { readFileSync, writeFileSync } from 'node:fs';
import type { DecoderWeights } from '../../src/sequence/decode.ts';
import { ROLE_COUNT } from '../../src/sequence/roles.ts';
import type { Labelled } from './labelled.ts';

/** What judging needs of a dump; `passages` hold lengths and hashes of texts as texts. */
export function saveEmissions(
  file: string,
  dumps: readonly Labelled[],
  emissions: readonly (Float32Array | null)[],
  decoder: DecoderWeights,
): void {
  const kept = dumps.flatMap((dump, d) =>
    emissions[d] === null || emissions[d] === undefined
      ? []
      : [{ dump, scores: emissions[d] as Float32Array }],
  );
  const meta = kept.map(({ dump }) => ({
    ...dump,
    passages: undefined,
    content: undefined,
    trust: undefined,
    roles: Buffer.from(dump.roles).toString('base64'),
    texts: dump.passages.map(({ text }) => [text.length, hashOf(text)]),
  }));
  writeFileSync(`${file}.json`, JSON.stringify({ decoder, meta }));
  const all = new Float32Array(kept.reduce((sum, { scores }) => sum + scores.length, 0));
  let at = 0;
  for (const { scores } of kept) {
    all.set(scores, at);
    at += scores.length;
  }
  writeFileSync(`${file}.bin`, Buffer.from(all.buffer));
}

function hashOf(text: string): number {
  let h = 7;
  for (let i = 0; i < text.length; i++) h = (Math.imul(h, 31) + text.charCodeAt(i)) | 0;
  return h;
}

export function loadEmissions(file: string): {
  dumps: Labelled[];
  emissions: Float32Array[];
  decoder: DecoderWeights;
} {
  const { decoder, meta } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as {
    decoder: DecoderWeights;
    meta: (Labelled & { roles: unknown; texts: [number, number][] })[];
  };
  const bytes = readFileSync(`${file}.bin`);
  const all = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  let at = 0;
  const emissions: Float32Array[] = [];
  const dumps = meta.map((each) => {
    const roles = new Uint8Array(Buffer.from(each.roles as unknown as string, 'base64'));
    emissions.push(all.subarray(at, at + roles.length * ROLE_COUNT));
    at += roles.length * ROLE_COUNT;
    // Texts as long as the real ones, the same where those are the same.
    const passages = each.texts.map(([length, hash]) => ({
      text: `${hash} `.padEnd(length, 'x').slice(0, Math.max(length, 1)),
    }));
    return { ...each, roles, passages } as unknown as Labelled;
  });
  return { dumps, emissions, decoder };
}
