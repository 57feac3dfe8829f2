// `node tests/lint/direct-reads.mjs`, a part of `npm run check`: nothing in src/content reads a page's node directly, be it by
// a dot, brackets, destructuring or a spread, whatever the node is typed as. Why: src/content/shared/page-nodes.ts, which alone may; and
// the files whose nodes are our own. A shadow root has no names of its own that a page could give. Types alone tell what a node is; one that is passed on as another type (`{ readonly data: string }`) is not seen.
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { nameOf, programOf } from './program.mjs';

const CONTENT = 'src/content/';
const MAY = [
  'src/content/shared/page-nodes.ts',
  'src/content/card-frame/card-host.ts',
  'src/content/this-page/speaker-line.ts',
];

/**
 * Each place that reads a node directly though it may not, in words.
 * @param {Readonly<Record<string, string>>} planted texts of files that are not there, by name: what a test has it find
 */
export function faults(planted = {}) {
  return directReads(programOf(CONTENT, planted)).map(
    ({ name, line, words }) => `${name}:${line} reads a page's node directly: ${words}`,
  );
}

/**
 * Where the files of a program read nodes directly.
 * @param {ts.Program} program
 * @returns {{ name: string, line: number, words: string }[]}
 */
function directReads(program) {
  const checker = program.getTypeChecker();
  /** @type {{ name: string, line: number, words: string }[]} */
  const found = [];
  for (const file of program.getSourceFiles()) {
    const name = nameOf(file.fileName);
    if (!name.startsWith(CONTENT) || MAY.includes(name)) continue;
    /** @param {ts.Node} node */
    const look = (node) => {
      const read = readBy(node);
      if (assignsToPattern(node) || (read && isPageNode(checker.getTypeAtLocation(read), program))) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        found.push({ name, line: line + 1, words: node.getText(file) });
      }
      ts.forEachChild(node, look);
    };
    look(file);
  }
  return found;
}

/**
 * What a piece of syntax reads a property of. The type of a pattern is that of what it takes apart.
 * @param {ts.Node} node
 */
function readBy(node) {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return node.expression;
  if (ts.isSpreadAssignment(node)) return node.expression;
  if (ts.isObjectBindingPattern(node)) return node;
  return null;
}

/**
 * Whether a pattern is assigned to that declares nothing, `({ id } = node)`: the compiler does not tell what such a one takes
 * apart, so there is to be none.
 * @param {ts.Node} node
 */
function assignsToPattern(node) {
  const isAssignment = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.EqualsToken;
  const to = isAssignment ? node.left : ts.isForOfStatement(node) ? node.initializer : null;
  return to !== null && (ts.isObjectLiteralExpression(to) || ts.isArrayLiteralExpression(to));
}

/**
 * Whether a value of a type may be one of a page's nodes.
 * @param {ts.Type} type
 * @param {ts.Program} program
 * @returns {boolean}
 */
function isPageNode(type, program) {
  if (type.isUnionOrIntersection()) return type.types.some((one) => isPageNode(one, program));
  if (type.flags & ts.TypeFlags.TypeParameter) {
    const bound = program.getTypeChecker().getBaseConstraintOfType(type);
    return bound !== undefined && bound !== type && isPageNode(bound, program);
  }
  if (isOfPlatform(type, 'ShadowRoot', program)) return false;
  // What an event comes from is mostly a node.
  return isNode(type, program) || isOfPlatform(type, 'EventTarget', program);
}

/**
 * @param {ts.Type} type
 * @param {ts.Program} program
 * @returns {boolean}
 */
const isNode = (type, program) =>
  isOfPlatform(type, 'Node', program) || (type.getBaseTypes() ?? []).some((base) => isNode(base, program));

/**
 * @param {ts.Type} type
 * @param {string} name
 * @param {ts.Program} program
 */
const isOfPlatform = ({ symbol }, name, program) =>
  symbol?.name === name &&
  (symbol.declarations ?? []).some((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = faults();
  for (const fault of all) console.error(fault);
  process.exitCode = all.length > 0 ? 1 : 0;
}
