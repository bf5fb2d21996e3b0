/** Reads V8's CPU profiles: on which part of the work the time was spent, and in which functions. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const shape = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
      children: z.array(z.number()).optional(),
    }),
  ),
  samples: z.array(z.number()).optional(),
  timeDeltas: z.array(z.number()).optional(),
});

export type Profile = z.infer<typeof shape>;

export function readProfile(file: string): Profile {
  return shape.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A function: its file is relative to the project, a package's name, or empty for what is V8's own. */
export interface Frame {
  readonly name: string;
  readonly file: string;
}

export interface Cost {
  readonly where: string;
  /** Microseconds in the function itself, and with all that it called. */
  own: number;
  all: number;
}

export interface Costs {
  readonly total: number;
  readonly functions: readonly Cost[];
  /** Microseconds by part, as `partOf` tells them. */
  readonly parts: ReadonlyMap<string, number>;
}

/**
 * Adds up profiles of the same work. What happens in a function counts for the part that `partOf` gives it, or else for
 * that of the function that called it.
 */
export function addUp(profiles: readonly Profile[], partOf: (frame: Frame) => string | undefined): Costs {
  const functions = new Map<string, Cost>();
  const parts = new Map<string, number>();
  let total = 0;
  for (const profile of profiles) {
    const frames = new Map(profile.nodes.map(({ id, callFrame }) => [id, frameOf(callFrame)]));
    for (const { spent, stack } of stacksOf(profile)) {
      total += spent;
      const callers = stack.flatMap((id) => frames.get(id) ?? []);
      const part = firstDefined(callers, partOf) ?? 'other';
      parts.set(part, (parts.get(part) ?? 0) + spent);
      addStack(functions, callers, spent);
    }
  }
  return { total, functions: [...functions.values()], parts };
}

function addStack(functions: Map<string, Cost>, callers: readonly Frame[], spent: number): void {
  const seen = new Set<string>();
  for (const [depth, { name, file }] of callers.entries()) {
    const where = file === '' ? name : `${name} (${file})`;
    let cost = functions.get(where);
    if (cost === undefined) functions.set(where, (cost = { where, own: 0, all: 0 }));
    if (depth === 0) cost.own += spent;
    // A function that calls itself is counted once.
    if (!seen.has(where)) cost.all += spent;
    seen.add(where);
  }
}

/** Each sample with the nodes from the innermost function to the outermost. */
function* stacksOf({ nodes, samples = [], timeDeltas = [] }: Profile): Generator<{ spent: number; stack: number[] }> {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  // Starting and stopping the profiler is a part of what it sees.
  const profilers = new Set(
    nodes.filter(({ callFrame }) => callFrame.url.startsWith('node:inspector')).map(({ id }) => id),
  );
  for (const [index, id] of samples.entries()) {
    if (profilers.has(id)) continue;
    const stack: number[] = [];
    for (let node: number | undefined = id; node !== undefined; node = parents.get(node)) stack.push(node);
    yield { spent: timeDeltas[index] ?? 0, stack };
  }
}

function firstDefined<T, R>(values: readonly T[], of: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = of(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

const project = fileURLToPath(new URL('..', import.meta.url));
const bundles = new Map<string, readonly string[]>();

function frameOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): Frame {
  const name = functionName === '' ? '(anonymous)' : functionName;
  if (url.startsWith('node:')) return { name, file: url };
  if (!url.startsWith('file:')) return { name, file: '' };
  const path = fileURLToPath(url);
  const file = path.endsWith('.mjs') ? sourceInBundle(path, lineNumber) : relative(project, path).replaceAll('\\', '/');
  return { name, file: /node_modules\/@?([^/]+)/.exec(file)?.[1] ?? file };
}

/** esbuild writes the name of each file above its code. */
function sourceInBundle(path: string, lineNumber: number): string {
  let lines = bundles.get(path);
  if (lines === undefined) bundles.set(path, (lines = readFileSync(path, 'utf8').split('\n')));
  for (let at = Math.min(lineNumber, lines.length - 1); at >= 0; at--) {
    const file = /^ *\/\/ (\S+\/\S+\.(?:ts|js|mjs|json))$/.exec(lines[at] ?? '')?.[1];
    if (file !== undefined) return file;
  }
  return 'bundle';
}
