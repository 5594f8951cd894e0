// Access to the modules of Node. In browsers they are missing, and the callers have fallbacks.
// `process.getBuiltinModule` loads a module of Node without an import, which bundlers for browsers would not resolve.

type NodeModules = {
  readonly crypto: typeof import('node:crypto');
  readonly vm: typeof import('node:vm');
  readonly zlib: typeof import('node:zlib');
};

/** A module of Node; `null` in a browser. */
export function nodeModule<Name extends keyof NodeModules>(name: Name): NodeModules[Name] | null {
  const { process } = globalThis as { process?: Partial<NodeJS.Process> };
  return (process?.getBuiltinModule?.(`node:${name}`) as NodeModules[Name] | undefined) ?? null;
}
