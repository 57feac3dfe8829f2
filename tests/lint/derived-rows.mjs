// `node tests/lint/derived-rows.mjs`, a part of `npm run check`: a row of a derived store is shaped in src/dataset/model and
// nowhere else, so that what makes one row anew makes all of them so. Only literals are seen: a row that another place has copied
// property by property into a variable without a type is not.
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { nameOf, programOf } from './program.mjs';

const SOURCES = 'src/';
const MODEL = 'src/dataset/model/';
const ROWS = [
  'ArticleRow',
  'CorrectionRow',
  'PostingRow',
  'EntityRow',
  'FingerprintRow',
  'NameWordsRow',
  'QuotationRow',
  'QuotationsRow',
  'ReadingRow',
  'LikenessRow',
  'StoredDictionaryHead',
  'TallyRow',
  'WordGroupRow',
  'WordIndexRow',
];

/**
 * Each place that shapes a derived row though it may not, in words.
 * @param {Readonly<Record<string, string>>} planted texts of files that are not there, by name: what a test has it find
 */
export function faults(planted = {}) {
  const program = programOf(SOURCES, planted);
  const checker = program.getTypeChecker();
  /** @type {string[]} */
  const found = [];
  for (const file of program.getSourceFiles()) {
    const name = nameOf(file.fileName);
    if (!name.startsWith(SOURCES) || name.startsWith(MODEL)) continue;
    /** @param {ts.Node} node */
    const look = (node) => {
      const row = ts.isObjectLiteralExpression(node) ? rowOf(checker.getContextualType(node)) : null;
      if (row) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
        found.push(`${name}:${line + 1} shapes a derived row (${row}): src/dataset/model does.`);
      }
      ts.forEachChild(node, look);
    };
    look(file);
  }
  return found;
}

/**
 * The derived row that a value of a type is, or may be; null for none.
 * @param {ts.Type | undefined} type
 * @returns {string | null}
 */
function rowOf(type) {
  if (!type) return null;
  if (type.isUnionOrIntersection()) return type.types.map(rowOf).find((row) => row !== null) ?? null;
  const { symbol } = type;
  const isOurs = symbol?.declarations?.some((one) => nameOf(one.getSourceFile().fileName).startsWith(MODEL));
  return isOurs && ROWS.includes(symbol.name) ? symbol.name : null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const all = faults();
  for (const fault of all) console.error(fault);
  process.exitCode = all.length > 0 ? 1 : 0;
}
