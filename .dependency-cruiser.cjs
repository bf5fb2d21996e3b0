// Which file may import which: the check that data goes down through the rooms and never back up.
// `rooms` is the picture in docs/architecture.md; the rules below are made from it.

/** Each room, the rooms it may import from (`core` stands for the list below), its npm packages, and whether Node is allowed. */
const rooms = {
  grammar: { rooms: [], packages: ['chevrotain'], node: false },
  'server/figures': { rooms: [], packages: [], node: false },
  'server/model': { rooms: ['grammar', 'server/figures'], packages: [], node: false },
  'server/checks': { rooms: ['grammar', 'server/figures', 'server/model'], packages: [], node: false },
  'server/services': {
    rooms: ['grammar', 'server/figures', 'server/model', 'server/checks'],
    packages: ['vscode-languageserver-types'],
    node: false,
  },
  'server/office': { rooms: [], packages: ['fflate', 'saxes', 'xmlchars'], node: false },
  'server/render': {
    rooms: ['grammar', 'server/figures', 'server/model', 'server/checks', 'server/office'],
    packages: 'any',
    node: false,
  },
  'server/import': {
    rooms: [
      'grammar',
      'server/figures',
      'server/model',
      'server/checks',
      'server/services',
      'server/office',
      'server/render',
    ],
    packages: [],
    node: false,
  },
  'server/workspace': { rooms: ['core'], packages: 'any', node: true },
  // The messages that server and client exchange beyond LSP's own.
  'server/protocol': { rooms: [], packages: 'any', node: false },
  // How V8 runs the program.
  'server/engine': { rooms: [], packages: [], node: true },
  'server/lsp': {
    rooms: ['core', 'server/workspace', 'server/protocol', 'server/engine'],
    packages: 'any',
    node: true,
  },
  'server/cli': { rooms: ['core', 'server/workspace', 'server/engine'], packages: 'any', node: true },
  client: { rooms: ['server/protocol'], packages: 'any', node: true },
};

/** Single files of another room that a room may import: the command line starts the language server, and serves the same preview. */
const doors = { 'server/cli': ['^server/lsp/(node|preview)[.]ts$'] };

const core = [
  'grammar',
  'server/figures',
  'server/model',
  'server/checks',
  'server/services',
  'server/office',
  'server/render',
  'server/import',
];
const usersOfZod = ['server/workspace', 'server/protocol', 'server/cli', 'server/lsp', 'client'];
const source = '^(grammar|server|client)/';

const anyOf = (folders) => `^(${folders.join('|')})/`;

function rulesFor(room, { rooms: allowed, packages, node }) {
  const from = { path: anyOf([room]) };
  const above = allowed.flatMap((name) => (name === 'core' ? core : [name]));
  const rules = [
    {
      name: `direction: ${room}`,
      comment: `${room} may import from itself${above.length > 0 ? ` and ${above.join(', ')}` : ' only'}.`,
      severity: 'error',
      from,
      to: {
        path: '^(grammar|server|client|test|bench|scripts)/',
        pathNot: [anyOf([room, ...above]), ...(doors[room] ?? [])],
      },
    },
  ];
  if (!node) {
    rules.push({
      name: `no Node in ${room}`,
      comment: 'This room also runs in a browser worker.',
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'] },
    });
  }
  if (packages !== 'any') {
    const pathNot = packages.length > 0 ? { pathNot: `(^|/)node_modules/(${packages.join('|')})/` } : {};
    rules.push({
      name: `packages: ${room}`,
      comment: packages.length > 0 ? `Only ${packages.join(', ')}.` : 'This room uses no npm package.',
      severity: 'error',
      from,
      to: { path: '(^|/)node_modules/', ...pathNot },
    });
  }
  return rules;
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(rooms).flatMap(([room, limits]) => rulesFor(room, limits)),
    {
      name: 'room without a rule',
      comment: 'Every file belongs to a room; add new rooms to .dependency-cruiser.cjs and docs/architecture.md.',
      severity: 'error',
      from: { path: source, pathNot: anyOf(Object.keys(rooms)) },
      to: {},
    },
    {
      name: 'lone file in a room without a rule',
      severity: 'error',
      from: { orphan: true, path: source, pathNot: anyOf(Object.keys(rooms)) },
      to: {},
    },
    {
      name: 'import of a file without a room',
      severity: 'error',
      from: {},
      to: { path: source, pathNot: anyOf(Object.keys(rooms)) },
    },
    {
      name: 'zod stays at the edges',
      comment: 'Only what comes from outside needs a schema; the core trusts its types.',
      severity: 'error',
      from: { path: source, pathNot: anyOf(usersOfZod) },
      to: { path: '(^|/)node_modules/zod/' },
    },
    {
      name: 'nothing imports a test',
      severity: 'error',
      from: { pathNot: '^test/' },
      to: { path: '^test/' },
    },
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^vscode$' },
    },
    {
      name: 'development dependency in the product',
      severity: 'error',
      from: { path: source },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/vscode/' },
    },
  ],
  options: {
    // TypeScript 7 has no compiler API for JavaScript; swc reads the sources instead.
    parser: 'swc',
    // Type-only imports count too: they tie files together just as well.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^bench/[.]cache/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
