// What is left out of libraries, or done in a quicker way, in everything that is shipped. None of it changes what they do for us.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { projectFolder } from './install.mjs';

/** Of workbooks only the cells are looked at: what the library hucre makes of their charts is a third of it, and is left out. */
const withoutCharts = {
  name: 'without charts',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]hucre[\\/]dist[\\/]xlsx[\\/]chart-reader\.mjs$/ }, () => {
      return { contents: 'export const parseChart = () => undefined;' };
    });
  },
};

/** A plugin that changes the code of the files that match. */
function changing(name, filter, change) {
  return {
    name,
    setup({ onLoad }) {
      onLoad({ filter }, ({ path }) => ({ contents: change(readFileSync(path, 'utf8')) }));
    },
  };
}

/** A library that has changed must be looked at again. */
function replaced(code, before, after) {
  if (code.split(before).length !== 2) throw new Error(`Not once in a library: ${before}`);
  return code.replace(before, after);
}

/**
 * The protocol's library hands its names on from file to file, several hundred of them four times over, each as a getter on a
 * getter. They are copied instead, which is the same for names that are there when they are handed on, as all of these are. Of
 * Node's modules it makes copies of getters for itself, twice; it is given the modules.
 */
const namesHandedOn = changing(
  'names handed on',
  /[\\/]vscode-(?:languageserver|languageserver-protocol|jsonrpc)[\\/]lib[\\/].*\.js$/,
  (code) =>
    code
      .replace('__createBinding(exports, m, p);', 'exports[p] = m[p];')
      .replaceAll(/__importStar\((require\("[^"]+"\))\)/g, '$1'),
);

/**
 * Chevrotain's parser notes its own rules by methods that it puts before its real ones, and deletes afterwards. To delete a
 * hundred properties of one object takes V8 longer than noting the rules; to set them to the real methods, next to nothing.
 */
const rulesNoted = changing('rules noted', /[\\/]chevrotain[\\/]lib[\\/].*[\\/]gast_recorder\.js$/, (code) => {
  const real = 'const that = this;\n            const real = Object.getPrototypeOf(this);';
  return replaced(code, 'const that = this;', real).replaceAll(/delete that(\[[^\]]+\]|\.\w+);/g, 'that$1 = real$1;');
});

/** Chevrotain's lexer makes a table of 65,536 places before it reads its first character. What stands there is easily worked out. */
const charactersSorted = changing(
  'characters sorted',
  /[\\/]chevrotain[\\/]lib[\\/].*[\\/]scan[\\/]lexer\.js$/,
  (code) => {
    const worked = replaced(code, ': charCodeToOptimizedIdxMap[charCode];', ': 255 + ~~(charCode / 255);');
    return replaced(worked, 'initCharCodeToOptimizedIndexMap();', '');
  },
);

/**
 * Chevrotain puts its parser together from 200 methods of other classes, one by one, and for each V8 copies what it knows of those
 * before. From an object that a property was deleted from it keeps a plain table of properties, and copies nothing.
 */
const methodsGathered = changing('methods gathered', /[\\/]chevrotain[\\/]lib[\\/].*[\\/]apply_mixins\.js$/, (code) => {
  const before = 'baseCtors.forEach((baseCtor) => {';
  const deleted =
    'const gathered = derivedCtor.prototype; gathered.$1 = gathered.$2 = 0; delete gathered.$1; delete gathered.$2;';
  return replaced(code, before, `${deleted}\n${before}`);
});

/** For everything that is bundled. */
export const lighterLibraries = [withoutCharts, namesHandedOn, rulesNoted, charactersSorted, methodsGathered];

/** Modules of Node's that take long to load, and that libraries ask for at once without using them. */
export const loadedWhenUsed = {
  name: 'loaded when used',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:crypto|child_process|os)$/ }, ({ path }) => ({ path, namespace: 'loaded-when-used' }));
    onLoad({ filter: /./, namespace: 'loaded-when-used' }, ({ path }) => {
      const contents = `module.exports = new Proxy({}, { get: (_, name) => process.getBuiltinModule('${path}')[name] });`;
      return { contents };
    });
  },
};

/** The parts of the protocol's libraries under their names once, instead of copied for each file that imports one. */
export const protocolOnce = {
  name: 'protocol once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver(?:-types|\/node)?$/ }, ({ path, kind, namespace }) => {
      const isOurs = kind === 'import-statement' && namespace !== 'protocol-once';
      return isOurs ? { path, namespace: 'protocol-once' } : undefined;
    });
    onLoad({ filter: /./, namespace: 'protocol-once' }, ({ path }) => {
      const names = Object.keys(createRequire(import.meta.url)(path));
      const contents = [
        `const library = require('${path}');`,
        ...names.map((name) => `export const ${name} = /* @__PURE__ */ (() => library.${name})();`),
      ];
      return { contents: contents.join('\n'), resolveDir: projectFolder };
    });
  },
};
