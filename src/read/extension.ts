/** The last extension that says what the data is, below those of compression, in lower case. */
export function extensionOf(path: string | null): string {
  const name = (path ?? '').toLowerCase().replace(/\.(?:gz|gzip|br|zst|zstd)$/, '');
  return /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '';
}
