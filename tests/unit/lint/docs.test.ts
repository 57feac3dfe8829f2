import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

// The documents name files, commands and functions. What they name has to exist. Decisions tell of their day, and are left out.

const TOP = fileURLToPath(new URL('../../../', import.meta.url));
const FOLDERS = ['docs', 'icons', 'kernel', 'seeds', 'src', 'tests'];

/** What the build, a test or the reader makes: not there in a clean clone. */
const MADE = ['dist/chrome', 'dist/firefox', 'bundled.json', 'node_modules/.cache'];

const read = (path: string): string => readFileSync(`${TOP}${path}`, 'utf8');

/** Every file and folder of the project, from its top on, with `/` between. */
const PATHS: readonly string[] = [
  ...readdirSync(TOP),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(`${TOP}${folder}`, { recursive: true, encoding: 'utf8' }).map(
      (path) => `${folder}/${path.replaceAll('\\', '/')}`,
    ),
  ),
];
const DOCS = PATHS.filter((path) => /^(docs\/)?[^/]+\.md$/.test(path));
const SCRIPTS: object = JSON.parse(read('package.json')).scripts;
const BENCH = read('tests/bench/bench.ts');

/** The files and folders of a name as documents write it: from any folder on, of a test also without its ending. */
const pathsOf = (name: string): string[] =>
  PATHS.filter((path) => [name, `${name}.test.ts`].some((end) => path === end || path.endsWith(`/${end}`)));

/** Whether words in code marks are a path: with a folder, or with the ending of a file. Capitals stand for any name. */
const isPath = (words: string): boolean =>
  /^[\w@.-]*\w(\/[\w@.-]+)*\/?$/.test(words) &&
  (words.includes('/') || /\w\.(tsx?|mjs|cjs|json|css|html|md|wasm|bin)$/.test(words)) &&
  !/^(\.\.\/|NAME)/.test(words);

/** The anchors of a document: its headings in small letters, without marks, with hyphens for blanks. */
const anchorsIn = (markdown: string): string[] =>
  [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The links of a document within the project that lead nowhere. @param doc its path */
function deadLinks(markdown: string, doc: string): string[] {
  const links = [...markdown.matchAll(/\]\((?!\w+:)([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const to = path === '' ? doc : posix.join(posix.dirname(doc), path).replace(/\/$/, '');
    if (!PATHS.includes(to)) return true;
    return anchor !== undefined && !anchorsIn(path === '' ? markdown : read(to)).includes(anchor);
  });
}

/** What a document names that is not there. @param doc its path */
function missingIn(markdown: string, doc: string): string[] {
  const code = [...markdown.matchAll(/`([^`\n]+)`/g)].map(([, words = '']) => words);
  const paths = code.filter(isPath).map((words) => words.replace(/\/$/, ''));
  const scripts = [...markdown.matchAll(/npm run (?:--silent )?([a-z][a-z:]*)/g)].map(([, name = '']) => name);
  const tests = [...markdown.matchAll(/npx vitest run --project \w+ ([\w-]+)/g)].map(([, name = '']) => name);
  const sections = [...markdown.matchAll(/-- --only ([a-z]+)/g)].map(([, name = '']) => name);
  const functions = [...markdown.matchAll(/`([\w./-]+\.tsx?)`, `(\w+)`/g)];
  return [
    ...paths.filter((path) => !MADE.includes(path) && pathsOf(path).length === 0),
    ...scripts.filter((name) => !(name in SCRIPTS)).map((name) => `npm run ${name}`),
    ...tests.filter((name) => !PATHS.some((path) => path.endsWith('.test.ts') && path.includes(name))),
    ...sections.filter((name) => !BENCH.includes(`{ name: '${name}'`)).map((name) => `--only ${name}`),
    ...functions
      .filter(([, file = '', name = '']) => !pathsOf(file).some((path) => new RegExp(`\\b${name}\\b`).test(read(path))))
      .map(([both]) => both),
    ...deadLinks(markdown, doc),
  ];
}

test.each(DOCS)('what %s names exists', (doc) => {
  expect(missingIn(read(doc), doc)).toEqual([]);
});

test('the tests that the threat model names exist', () => {
  const rows = [...read('docs/threat-model.md').matchAll(/^\|.*\| ([^|]+) \|$/gm)].map(([, tests = '']) => tests);
  const named = rows.flatMap((tests) => [...tests.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !pathsOf(name).some((path) => path.startsWith('tests/')))).toEqual([]);
});

test('a name that is not there is found', () => {
  const planted = [
    '`content/reading/gone.ts`, `nowhere/` and `gone.test.ts`, `npm run gone`, `npm run bench -- --only gone`, `npx vitest run --project unit gone`,',
    '`content/reading/main.ts`, `goneFunction`; but `src/`, `stores.ts`, `on-record`, `.json`, `NAME.json` and `npm run build`',
    '[dead](gone.md), [anchor](#gone), [other](architecture.md#gone); but [alive](architecture.md#words) and [far](https://a.example/b).',
  ].join('\n');
  expect(missingIn(planted, 'docs/planted.md')).toEqual([
    'content/reading/gone.ts',
    'nowhere',
    'gone.test.ts',
    'npm run gone',
    'gone',
    '--only gone',
    '`content/reading/main.ts`, `goneFunction`',
    'gone.md',
    '#gone',
    'architecture.md#gone',
  ]);
});
