// An engine reads every regular expression of a module when it parses it, and once more when the module is evaluated;
// most are never used in a run. Here each is made at its first use. What is left of a module is plain ASCII, which takes
// half the memory of other text.
import { parseAst } from 'rolldown/parseAst';

const NOT_ASCII = /[^\0-\x7f]/g;

function quoted(text) {
  return JSON.stringify(text).replace(
    NOT_ASCII,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function construction({ pattern, flags }) {
  return `new RegExp(${quoted(pattern)}${flags === '' ? '' : `,${quoted(flags)}`})`;
}

const isFunction = ({ type }) => /Function|^(?:PropertyDefinition|StaticBlock)$/.test(type);
const isRegex = (node) => node?.type === 'Literal' && node.regex !== undefined && node.regex !== null;
/** The object keeps a position between its uses. */
const isStateful = ({ flags }) => /[gy]/.test(flags);

function* children(node) {
  for (const [key, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') yield [key, child];
  }
}

/** Every identifier that refers to a variable or declares one, by name; keys and labels are none. */
function identifiers(program) {
  const byName = new Map();
  const visit = (node, parent, key) => {
    if (node.type === 'Identifier') {
      const isKey =
        (key === 'property' && parent.type === 'MemberExpression' && !parent.computed) ||
        (key === 'key' && !parent.computed && !parent.shorthand);
      if (!isKey) byName.set(node.name, [...(byName.get(node.name) ?? []), { node, parent, key }]);
    }
    for (const [own, child] of children(node)) visit(child, node, own);
  };
  visit(program, null, '');
  return byName;
}

/** Where the value of the variable is read, and nothing else is done with it. */
function isPlainUse({ parent, key }) {
  switch (parent.type) {
    case 'MemberExpression':
    case 'SpreadElement':
    case 'ReturnStatement':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'TemplateLiteral':
    case 'ArrayExpression':
      return true;
    case 'ArrowFunctionExpression':
      return key === 'body';
    case 'CallExpression':
    case 'NewExpression':
      return key === 'arguments';
    case 'VariableDeclarator':
      return key === 'init';
    case 'Property':
      return key === 'value' && !parent.shorthand;
    default:
      return false;
  }
}

/** Replaces the regular expressions of a bundled module. */
export function withLazyRegexes(source) {
  const program = parseAst(source);
  const uses = identifiers(program);
  const edits = [];
  const added = [];
  const done = new Set();
  // Variables of the module that hold nothing but an expression: each use asks a function for it.
  for (const statement of program.body) {
    if (statement.type !== 'VariableDeclaration') continue;
    for (const { id, init } of statement.declarations) {
      if (id.type !== 'Identifier' || !isRegex(init)) continue;
      const others = uses.get(id.name).filter(({ node }) => node !== id);
      if (!others.every(isPlainUse)) continue;
      const maker = `lazy_${id.name}`;
      added.push(`function ${maker}(){return ${id.name}??=${construction(init.regex)}}`);
      edits.push([id.end, init.end, ''], ...others.map(({ node }) => [node.start, node.end, `${maker}()`]));
      done.add(init);
    }
  }
  const visit = (node, inFunction) => {
    if (isRegex(node) && !done.has(node)) {
      const made = construction(node.regex);
      if (inFunction && !isStateful(node.regex)) {
        const name = `lazy_regex${added.length}`;
        added.push(`var ${name};`);
        edits.push([node.start, node.end, `(${name}??=${made})`]);
      } else if (!inFunction || NOT_ASCII.test(node.regex.pattern)) edits.push([node.start, node.end, made]);
      NOT_ASCII.lastIndex = 0;
    }
    for (const [, child] of children(node)) visit(child, inFunction || isFunction(node));
  };
  visit(program, false);
  let out = '';
  let at = 0;
  for (const [start, end, text] of edits.sort(([a], [b]) => a - b)) {
    out += source.slice(at, start) + text;
    at = end;
  }
  return `${out}${source.slice(at)}${added.join('')}\n`;
}
