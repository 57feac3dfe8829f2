// Who may import whom (docs/architecture.md, "The house"). `from` folders may reach only what is listed, besides npm packages.
const house = {
  engine: [],
  'dataset/model': ['engine'],
  'dataset/read': ['dataset/model', 'engine'],
  'dataset/write': ['dataset/read', 'dataset/model', 'engine'],
  messages: ['engine', 'dataset/model'],
  settings: ['engine', 'dataset/model'],
  worker: ['dataset', 'engine', 'messages', 'settings'],
  background: ['dataset/read', 'dataset/model', 'engine', 'messages', 'settings'],
  'content/reading': ['content/shared', 'messages', 'settings'],
  'content/interaction': ['content/shared', 'messages'],
  'content/card-frame': ['content/shared', 'messages'],
  'content/shared': ['messages'],
  card: ['messages', 'settings', 'ui'],
  popup: ['messages', 'settings', 'ui'],
  options: ['dataset/read', 'dataset/model', 'engine', 'messages', 'settings', 'ui'],
  ui: ['messages', 'settings'],
  cli: ['dataset/model', 'engine'],
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
      to: { path: '^src/engine/(article|people|quotations)', pathNot: '^src/engine/people/role-text' },
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
