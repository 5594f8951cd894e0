const COMMENT_MARKS = /^\s*(?:\/[*/]\s*)?<!(?:--|\[CDATA\[|CDATA\[\[)\s*(?:\*\/)?/;
/** Larger scripts are taken as they are or not at all. */
const MAX_REPAIR = 500_000;
const STRING_OR_BRACKET = /"[^"\\]*(?:\\.[^"\\]*)*"?|,\s*(?=[}\]])|[[{}\]]/gs;
const CONTROL = /[\u0000-\u001f]/g;

/** Parses JSON as pages embed it; `undefined` when even a repaired copy is no JSON. */
export function parseEmbeddedJson(source: string): unknown {
  const direct = tryParse(source);
  if (direct !== undefined || source.length > MAX_REPAIR) return direct;
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
  let out = '';
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of source.matchAll(STRING_OR_BRACKET)) {
    out += source.slice(from, index);
    from = index + token.length;
    if (token.startsWith(',')) continue;
    out += token.replace(CONTROL, (control) => (control === '\n' ? '\\n' : ' '));
    if (token === '{' || token === '[') depth++;
    else if ((token === '}' || token === ']') && --depth === 0) return out;
  }
  return out + source.slice(from);
}
