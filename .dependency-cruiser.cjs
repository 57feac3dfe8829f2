// Who may import whom (docs/architecture.md, "The house"). `from` folders may reach only what is listed, besides npm packages.
const house = {
  engine: [],
  extraction: [],
  import: ['dataset/model', 'engine', 'extraction'],
  'dataset/model': ['engine'],
  'dataset/read': ['dataset/model', 'engine'],
  'dataset/write': ['dataset/read', 'dataset/model', 'engine'],
  messages: ['engine', 'dataset/model'],
  settings: ['engine', 'dataset/model'],
  storage: [],
  worker: ['dataset', 'engine', 'extraction', 'import', 'messages', 'settings'],
  background: ['dataset/read', 'dataset/model', 'engine', 'messages', 'settings', 'storage'],
  'content/reading': ['content/shared', 'messages', 'settings'],
  'content/interaction': ['content/shared', 'messages'],
  'content/this-page': ['content/shared', 'messages'],
  'content/card-frame': ['content/shared', 'messages'],
  'content/on-demand': ['content/reading', 'content/shared', 'messages', 'settings'],
  'content/shared': ['messages'],
  citations: ['messages', 'ui'],
  card: ['messages', 'settings', 'ui'],
  popup: ['messages', 'settings', 'storage', 'ui'],
  options: ['dataset/read', 'dataset/model', 'engine', 'import', 'citations', 'messages', 'settings', 'storage', 'ui'],
  // The one page of ours that does what content scripts do on web pages.
  welcome: ['content', 'dataset/read', 'dataset/model', 'messages', 'settings', 'ui'],
  ui: ['messages', 'settings'],
  cli: ['dataset/model', 'engine', 'extraction', 'import'],
  training: ['engine'],
};
const inside = (folder) => `^src/${folder}/`;
const only = Object.entries(house).map(([folder, may]) => ({
  name: `${folder.replace('/', '-')}-imports`,
  comment: `${folder} may import ${may.length ? may.join(', ') : 'nothing of ours'}`,
  severity: 'error',
  from: { path: inside(folder) },
  to: { path: '^src/', pathNot: [folder, ...may].map(inside) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...only,
    {
      name: 'types-only',
      comment: 'messages and settings carry types of engine and dataset/model, never their code',
      severity: 'error',
      from: { path: '^src/(messages|settings)/' },
      to: { path: '^src/(engine|dataset)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'articles-are-read-by-the-writer',
      comment: 'the background spots, the options page shows; whole articles are read by the worker',
      severity: 'error',
      from: { path: '^src/(background|options)/' },
      to: { path: '^src/engine/article/' },
    },
    {
      name: 'files-are-read-by-the-writer',
      comment: 'the options page knows the names of files and columns; what reads files is a script of the writer',
      severity: 'error',
      from: { path: '^src/options/' },
      to: { path: '^src/import/', pathNot: '^src/import/(file-kind|record-columns)' },
    },
    {
      name: 'citations-are-texts',
      comment: 'citations makes strings of plain records: it has the wording of ui, types of messages, and no package',
      severity: 'error',
      from: { path: '^src/citations/' },
      to: { pathNot: ['^src/citations/', '^src/messages/card-data\\.ts$', '^src/ui/(citation|safe-link)\\.ts$'] },
    },
    {
      name: 'the-writer-loads-before-it-reads',
      comment: 'worker/read-article.ts loads what the engine needs of files first',
      severity: 'error',
      from: { path: '^src/worker/', pathNot: '^src/worker/read-article\\.ts$' },
      to: { path: '^src/engine/article/read-article\\.ts$' },
    },
    {
      name: 'languages-are-detected',
      comment: 'a language is a folder behind a type: only what chooses a language, beside the folders, imports one',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(?:engine/languages/|training/)' },
      to: { path: '^src/engine/languages/[^/]+/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: '\\.d\\.ts$' }, to: {} },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'declared',
      severity: 'error',
      from: { path: '^src', pathNot: '^src/(cli|training)/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default'],
    },
  },
};
