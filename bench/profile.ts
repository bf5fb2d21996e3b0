/** Reads V8's CPU profiles: which functions the time was spent in, and on whose behalf. */
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

/** What was spent in a function or file: by itself, and with all that it called. In microseconds. */
export interface Cost {
  readonly where: string;
  own: number;
  all: number;
}

export interface Costs {
  readonly total: number;
  readonly functions: readonly Cost[];
  readonly files: readonly Cost[];
}

/** Adds up profiles of the same work. */
export function addUp(profiles: readonly Profile[]): Costs {
  const functions = new Map<string, Cost>();
  const files = new Map<string, Cost>();
  let total = 0;
  for (const profile of profiles) total += addProfile(profile, functions, files);
  return { total, functions: [...functions.values()], files: [...files.values()] };
}

function addProfile(
  { nodes, samples = [], timeDeltas = [] }: Profile,
  functions: Map<string, Cost>,
  files: Map<string, Cost>,
): number {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of nodes) for (const child of children) parents.set(child, id);
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  // Starting and stopping the profiler is a part of what it sees.
  const profilers = new Set(
    nodes.filter(({ callFrame }) => callFrame.url.startsWith('node:inspector')).map(({ id }) => id),
  );
  let total = 0;
  for (const [index, id] of samples.entries()) {
    const spent = profilers.has(id) ? 0 : (timeDeltas[index] ?? 0);
    total += spent;
    const seen = new Set<string>();
    for (let node: number | undefined = id; node !== undefined; node = parents.get(node)) {
      const place = places.get(node);
      if (place === undefined) continue;
      add(functions, place.file === '' ? place.name : `${place.name} (${place.file})`, spent, node === id, seen);
      add(files, place.file === '' ? place.name : place.file, spent, node === id, seen);
    }
  }
  return total;
}

function add(costs: Map<string, Cost>, where: string, spent: number, own: boolean, seen: Set<string>): void {
  let cost = costs.get(where);
  if (cost === undefined) costs.set(where, (cost = { where, own: 0, all: 0 }));
  if (own) cost.own += spent;
  if (!seen.has(where)) cost.all += spent;
  seen.add(where);
}

const project = fileURLToPath(new URL('..', import.meta.url));
const bundles = new Map<string, readonly string[]>();

function placeOf({ functionName, url, lineNumber }: Profile['nodes'][number]['callFrame']): {
  name: string;
  file: string;
} {
  const name = functionName === '' ? '(anonymous)' : functionName;
  if (url.startsWith('node:')) return { name, file: 'node' };
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
  return 'loading';
}
