import path from 'node:path';

/** Throws if an output, or another output that it loads, imports anything that is not an output. */
export function assertNoNode({ outputs }, entry) {
  const known = Object.keys(outputs);
  const reached = new Set([known.find((name) => path.basename(name) === entry)]);
  for (const name of reached)
    for (const { path: imported } of outputs[name].imports) {
      if (!known.includes(imported)) throw new Error(`${entry} loads ${name}, which imports ${imported}`);
      reached.add(imported);
    }
}
