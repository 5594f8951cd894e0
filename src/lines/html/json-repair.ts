const COMMENT_MARKS = /^\s*(?:\/[*/]\s*)?<!(?:--|\[CDATA\[|CDATA\[\[)\s*(?:\*\/)?/;
/** Larger scripts are taken as they are or not at all. */
const MAX_REPAIR = 500_000;

/** Parses JSON as pages embed it; `undefined` when even a repaired copy is no JSON. */
export function parseEmbeddedJson(source: string): unknown {
  const direct = tryParse(source);
  if (direct !== undefined) return direct;
  if (source.length > MAX_REPAIR) return undefined;
  return tryParse(repair(source.replace(COMMENT_MARKS, '')));
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Escapes control characters inside strings, drops commas before a closing bracket and whatever follows the value. */
function repair(source: string): string {
  const out: string[] = [];
  let inString = false;
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i++;
      else if (code === 0x22) inString = false;
      else if (code < 0x20) {
        out.push(source.slice(from, i), code === 0x0a ? '\\n' : ' ');
        from = i + 1;
      }
    } else if (code === 0x22) {
      inString = true;
    } else if (code === 0x2c) {
      const next = nextSolid(source, i + 1);
      if (next === 0x7d || next === 0x5d) {
        out.push(source.slice(from, i));
        from = i + 1;
      }
    } else if (code === 0x7b || code === 0x5b) {
      depth++;
    } else if ((code === 0x7d || code === 0x5d) && --depth === 0) {
      out.push(source.slice(from, i + 1));
      return out.join('');
    }
  }
  out.push(source.slice(from));
  return out.join('');
}

function nextSolid(source: string, start: number): number {
  for (let i = start; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code > 0x20) return code;
  }
  return -1;
}
