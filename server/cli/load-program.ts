/**
 * Loads a program that was built into one file, with the code that V8 has made of it in an earlier run. Node's own compile
 * cache holds of each file what was compiled when it was loaded. This one is made at the end of a run, or when a server has
 * been used for a moment, and holds every function that was called in it or came from the cache, so that the next run
 * compiles next to nothing.
 */
import { setFlag, setFlagsFor } from '../engine/v8-flags.ts';

/** A longer run calls more functions: when it took so much longer than the one that made the cache, it makes it anew. */
const longer = 2;

/** So many runs add to the cache what they called, whatever it was: no two reports call the same. Then one run a day does. */
const firstRuns = 2;
const day = 86_400_000;

/** Node's modules that are sure to be used. Under other flags than its own, Node would compile them afresh: they come first. */
const neededAnyway = {
  command: ['node:vm', 'node:module', 'node:url'],
  server: ['node:vm', 'node:module', 'node:url', 'node:console', 'node:net'],
} as const;

/** How many bytes in the cache's file say how long the longest of those runs took, and how many there were. */
const prefix = 8;

/**
 * When the code is kept for the next run: a server asks for it when it has been used for a moment, since the code of hours
 * takes longer to load than it saves at the start.
 */
export type Keeping = 'at the end' | 'when asked' | 'never';

export interface LoadedProgram {
  /** What the program exports. */
  readonly exports: unknown;
  /** Keeps the code for the next run now. */
  readonly keepCode: () => void;
}

/**
 * Loads the program, a function of `exports`, `require` and `module`; it may `require`, but not `import()`. `build` identifies
 * it among all ever built.
 */
export function loadProgram(file: URL, build: string, keeping: Keeping): LoadedProgram {
  const use = keeping === 'when asked' ? 'server' : 'command';
  // To `import` Node's modules would load also what they load only when it is asked for, such as streams.
  for (const name of neededAnyway[use]) process.getBuiltinModule(name);
  // A module of its own, that Node loads when its name is first read.
  void process.getBuiltinModule('node:util').parseArgs;
  setFlagsFor(use);
  // Code is not thrown away before it is kept.
  setFlag('--no-flush-bytecode');
  const { Script } = process.getBuiltinModule('node:vm');
  const { createRequire, getCompileCacheDir } = process.getBuiltinModule('node:module');
  const path = process.getBuiltinModule('node:url').fileURLToPath(file);
  // Node says where, and whether the user wants a cache at all.
  const folder = getCompileCacheDir();
  const cache = folder === undefined ? undefined : `${folder}/crosscast-${build}`;
  const kept = cache === undefined ? undefined : read(cache);
  const script = new Script(fileSystem().readFileSync(path, 'latin1'), {
    filename: path,
    ...(kept && { cachedData: kept.subarray(prefix) }),
  });
  const run: unknown = script.runInThisContext();
  const loaded = { exports: {}, url: file.href };
  const fromFile = createRequire(file);
  // Node's own modules need no looking for.
  const require = (name: string): unknown => process.getBuiltinModule(name) ?? fromFile(name);
  if (typeof run === 'function') Reflect.apply(run, undefined, [loaded.exports, require, loaded]);
  let keepCode = (): void => undefined;
  if (cache !== undefined && keeping !== 'never') {
    const isGood = kept !== undefined && script.cachedDataRejected === false;
    let before = isGood ? kept.readUInt32LE(0) : 0;
    let runs = isGood ? kept.readUInt32LE(4) : 0;
    let hasAdded = false;
    keepCode = () => {
      const taken = Math.ceil(process.cpuUsage().user / 1000);
      const adds = !hasAdded && (runs < firstRuns || isOld(cache));
      if (!adds && taken <= before * longer) return;
      before = Math.max(before, taken);
      runs++;
      hasAdded = true;
      keep(cache, before, runs, script.createCachedData());
    };
    if (keeping === 'at the end') process.once('exit', keepCode);
  }
  return { exports: loaded.exports, keepCode };
}

function read(path: string): Buffer | undefined {
  try {
    return fileSystem().readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Whether the cache was made more than a day ago. */
function isOld(path: string): boolean {
  const made = fileSystem().statSync(path, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && Date.now() - made > day;
}

/** In two steps, so that nobody reads a half. Without a cache things take a little longer, and that is all. */
function keep(path: string, taken: number, runs: number, code: Buffer): void {
  const { mkdirSync, renameSync, writeFileSync } = fileSystem();
  const head = Buffer.alloc(prefix);
  head.writeUInt32LE(taken, 0);
  head.writeUInt32LE(runs, 4);
  const draft = `${path}.${process.pid}`;
  try {
    mkdirSync(path.slice(0, path.lastIndexOf('/')), { recursive: true });
    writeFileSync(draft, Buffer.concat([head, code]), { mode: 0o600 });
    renameSync(draft, path);
  } catch {
    // A full disk, a folder that cannot be written to.
  }
}

function fileSystem() {
  return process.getBuiltinModule('node:fs');
}
