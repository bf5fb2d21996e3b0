/** The real server as a process of its own, over its standard input and output or any other of its lines. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { framed, Unframer } from './transport.ts';
import type { Message, Transport } from './transport.ts';

const project = new URL('../../../', import.meta.url);
const projectFolder = fileURLToPath(project);
const built = fileURLToPath(new URL('dist/crosscast.mjs', project));
const source = fileURLToPath(new URL('server/cli/main.ts', project));

/** The built program if it is there and no source is newer, as after `npm run build`; else the sources themselves. */
export const program = isBuilt() ? built : source;

function isBuilt(): boolean {
  if (!existsSync(built)) return false;
  const since = statSync(built).mtimeMs;
  const sources = globSync('{grammar,server}/**/*.ts', { cwd: projectFolder });
  return sources.every((file) => statSync(new URL(file, project)).mtimeMs <= since);
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

  constructor({ arguments: args = ['--stdio'], nodeOptions = [] }: ProcessOptions = {}) {
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
