// `node tests/lint/language-words.mjs`, a part of `npm run check`: the engine's words of a language stand in that language's
// folder and nowhere else in the engine, so that another language is another folder. A word is whatever the lists of
// src/engine/languages/en hold; it is looked for in strings, in patterns and in the keys of tables. Strings of a type that
// lists its members ('country' | 'other') are no words, nor are the messages of errors.
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { nameOf, programOf } from './program.mjs';

const ENGINE = 'src/engine/';
const LANGUAGES = 'src/engine/languages/';
const ENGLISH = 'src/engine/languages/en/';
/** The countries' forms are English by name, and a table of their own; HTML's names of characters are HTML's. */
const TABLES = /^src\/engine\/(?:countries\/country-(?:table|forms)|text\/html-escapes)\.ts$/;

/**
 * Each place of the engine, its languages' folders aside, that has a word of English, in words.
 * @param {Readonly<Record<string, string>>} planted texts of files that are not there, by name: what a test has it find
 */
export function faults(planted = {}) {
  const program = programOf(ENGINE, planted);
  const checker = program.getTypeChecker();
  const english = englishWords(program);
  /** @type {string[]} */
  const found = [];
  for (const file of program.getSourceFiles()) {
    const name = nameOf(file.fileName);
    if (!name.startsWith(ENGINE) || name.startsWith(LANGUAGES) || TABLES.test(name)) continue;
    /** @param {ts.Node} node */
    const look = (node) => {
      const words = wordsIn(node, checker).filter((word) => english.has(word));
      if (words.length > 0) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        found.push(
          `${name}:${line + 1} has words of English (${words.join(', ')}): src/engine/languages/en is for them.`,
        );
      }
      ts.forEachChild(node, look);
    };
    look(file);
  }
  return found;
}

/**
 * All words of the lists of English, models aside; letters without a vowel are pieces of words.
 * @param {ts.Program} program
 */
function englishWords(program) {
  /** @type {Set<string>} */
  const words = new Set();
  const files = readdirSync(new URL(`../../${ENGLISH}`, import.meta.url)).filter((one) => one.endsWith('.ts'));
  for (const file of program.getSourceFiles()) {
    const name = nameOf(file.fileName);
    if (!files.some((one) => name === ENGLISH + one)) continue;
    /** @param {ts.Node} node */
    const look = (node) => {
      if (!ts.isPropertyAssignment(node) && !isImport(node))
        for (const word of split(textOf(node))) if (/[aeiouy]/.test(word)) words.add(word);
      ts.forEachChild(node, look);
    };
    look(file);
  }
  return words;
}

/**
 * The words of a string, a pattern or a table's key; none of any other node, nor of a string that names a member of its type.
 * @param {ts.Node} node
 * @param {ts.TypeChecker} checker
 * @returns {string[]}
 */
function wordsIn(node, checker) {
  const text = textOf(node);
  if (text === '' || isImport(node) || isOfError(node) || isMember(node, checker)) return [];
  return split(text);
}

/**
 * @param {ts.Node} node
 * @returns {string}
 */
function textOf(node) {
  if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node))
    return node.text;
  if (ts.isRegularExpressionLiteral(node))
    return node.text.replace(/\\p\{[^}]*\}|\\.|\[[^\]]*\]/gi, ' ').replace(/\/[a-z]*$/, ' ');
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? node.name.text : '';
}

/** @param {string} text */
const split = (text) => (text.match(/(?<![a-z:\d])[a-z]{2,}(?![a-z:\d])/gi) ?? []).map((word) => word.toLowerCase());

/** @param {ts.Node} node */
const isImport = ({ parent }) =>
  parent !== undefined &&
  (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent));

/** @param {ts.Node} node */
function isOfError(node) {
  let at = node.parent;
  while (at && (ts.isTemplateSpan(at) || ts.isTemplateExpression(at))) at = at.parent;
  return at !== undefined && ts.isNewExpression(at);
}

/**
 * Whether the place wants one of some strings that its type lists, or has keys that its type lists.
 * @param {ts.Node} node
 * @param {ts.TypeChecker} checker
 */
function isMember(node, checker) {
  if (ts.isPropertyAssignment(node)) {
    const table = checker.getContextualType(node.parent);
    return !table || checker.getIndexTypeOfType(table, ts.IndexKind.String) === undefined;
  }
  if (ts.isRegularExpressionLiteral(node) || !ts.isExpression(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return isMember(parent, checker);
  if (ts.isBinaryExpression(parent)) {
    const other = parent.left === node ? parent.right : parent.left;
    if (lists(checker.getTypeAtLocation(other))) return true;
  }
  if (ts.isCaseClause(parent)) return lists(checker.getTypeAtLocation(parent.parent.parent.expression));
  const wanted = checker.getContextualType(node);
  return wanted !== undefined && lists(wanted);
}

/**
 * @param {ts.Type} type
 * @returns {boolean}
 */
function lists(type) {
  if (type.isUnion())
    return (
      type.types.some((one) => one.flags & ts.TypeFlags.StringLike) &&
      type.types.every((one) => !(one.flags & ts.TypeFlags.String))
    );
  return (type.flags & (ts.TypeFlags.StringLiteral | ts.TypeFlags.TemplateLiteral)) !== 0;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = faults();
  for (const fault of all) console.error(fault);
  process.exitCode = all.length > 0 ? 1 : 0;
}
