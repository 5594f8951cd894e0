/** Whether one of the first `to` characters is of Chinese, Japanese or Korean script. */
export function hasEastAsian(text: string, to: number): boolean {
  const end = Math.min(text.length, to);
  for (let i = 0; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3040 && isEastAsian(code)) return true;
  }
  return false;
}

function isEastAsian(code: number): boolean {
  return code <= 0x30ff || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af);
}
