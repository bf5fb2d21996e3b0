/** The real server as a process of its own, over its standard input and output or any other of its lines. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { framed, Unframer } from './transport.ts';
import type { Message, Transport } from './transport.ts';

const project = new URL('../../../', import.meta.url);
const projectFolder = fileURLToPath(project);
const built = fileURLToPath(new URL('dist/crosscast.mjs', project));

let found: Promise<string> | undefined;

/**
 * The program's file: the built one if no source is newer, as after `npm run build`; else one that is made from the sources
 * just for these tests, which starts four times as fast as the sources themselves.
 */
export function programFile(): Promise<string> {
  return (found ??= isBuilt() ? Promise.resolve(built) : buildAside());
}

function isBuilt(): boolean {
  if (!existsSync(built)) return false;
  const since = statSync(built).mtimeMs;
  const sources = globSync('{grammar,server}/**/*.ts', { cwd: projectFolder });
  return sources.every((file) => statSync(new URL(file, project)).mtimeMs <= since);
}

async function buildAside(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscast-program-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'crosscast.mjs');
  await build({
    absWorkingDir: projectFolder,
    entryPoints: ['server/cli/main.ts'],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    banner: {
      js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);',
    },
    // As in scripts/bundle.mjs: a native program that no test of the server needs.
    external: ['@myriaddreamin/typst-ts-node-compiler'],
    logLevel: 'silent',
  });
  return file;
}

export interface ProcessOptions {
  readonly arguments?: readonly string[];
  readonly nodeOptions?: readonly string[];
}

export class ServerProcess implements Transport {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  readonly complaints: string[] = [];
  onMessage: (message: Message) => void = () => undefined;

  static async start(options: ProcessOptions = {}): Promise<ServerProcess> {
    return new ServerProcess(await programFile(), options);
  }

  private constructor(program: string, { arguments: args = ['--stdio'], nodeOptions = [] }: ProcessOptions) {
    this.child = spawn(process.execPath, [...nodeOptions, program, 'server', ...args], {
      stdio: 'pipe',
      env: { ...process.env, NODE_OPTIONS: '' },
    });
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
    this.child.stderr.on('data', (bytes: Buffer) => this.complaints.push(bytes.toString()));
    // The server may be gone when something is written to it.
    this.child.stdin.on('error', () => undefined);
    const unframer = new Unframer();
    this.child.stdout.on('data', (bytes: Buffer) => {
      for (const message of unframer.take(bytes)) this.onMessage(message);
    });
  }

  get pid(): number {
    if (this.child.pid === undefined) throw new Error('The server did not start.');
    return this.child.pid;
  }

  send(message: unknown): void {
    this.child.stdin.write(framed(message));
  }

  /** Bytes as they are, right or wrong. */
  sendBytes(bytes: string | Uint8Array): void {
    this.child.stdin.write(bytes);
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
