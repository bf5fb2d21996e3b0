/** VS Code's server, with the extension host, on a free port of this machine. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Profile } from './profile.ts';

type Environment = Readonly<Record<string, string>>;

export interface CodeServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Generous, for a machine that is busy with other things. */
const patience = 120_000;

/** Variables by which an editor, npm or another code-server around this process would reach into this one. */
const foreign =
  /^(VSCODE_|ELECTRON_|npm_|XDG_(CONFIG|DATA|CACHE)_HOME$|CODE_SERVER_|PASSWORD$|HASHED_PASSWORD$|NODE_OPTIONS$|PORT$)/;

/** Takes from this process's environment what would tell an editor started by it of the one it was started from. */
export function forgetSurroundings(): void {
  for (const name of Object.keys(process.env).filter((variable) => foreign.test(variable))) delete process.env[name];
}

function environmentOf(profile: Profile, added: Environment = {}): NodeJS.ProcessEnv {
  return { ...process.env, HOME: profile.home, XDG_RUNTIME_DIR: profile.folder, ...added };
}

/** `codeServer` is the folder of the npm package. */
export async function startCodeServer(
  codeServer: string,
  profile: Profile,
  environment: Environment = {},
): Promise<CodeServer> {
  const child = spawn(
    process.execPath,
    [
      ...commonArguments(codeServer, profile),
      '--auth',
      'none',
      '--bind-addr',
      '127.0.0.1:0',
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-workspace-trust',
      '--disable-getting-started-override',
      '--ignore-last-opened',
    ],
    // A process group of its own: extension hosts and language servers end with it.
    { env: environmentOf(profile, environment), stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const stop = (): Promise<void> => stopGroup(child);
  try {
    const [, port] = await said(child, /HTTP server listening on http:\/\/127\.0\.0\.1:(\d+)/);
    return { port: Number(port), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a .vsix into the profile, as `code --install-extension` does. */
export async function installExtension(codeServer: string, profile: Profile, vsix: string): Promise<void> {
  const command = [...commonArguments(codeServer, profile), '--install-extension', vsix, '--force'];
  const child = spawn(process.execPath, command, { env: environmentOf(profile), stdio: ['ignore', 'pipe', 'pipe'] });
  await said(child, /successfully installed/);
  if (child.exitCode === null) await new Promise((resolve) => child.once('exit', resolve));
}

function commonArguments(codeServer: string, profile: Profile): string[] {
  return [
    join(codeServer, 'out', 'node', 'entry.js'),
    '--config',
    join(profile.folder, 'config.yaml'),
    '--user-data-dir',
    profile.userData,
    '--extensions-dir',
    profile.extensions,
  ];
}

/** Waits until a process has printed something. Rejects with all that it printed when it ends without, or takes too long. */
function said(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  let output = '';
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(new Error(`code-server ${why}:\n${output}`));
    const timer = setTimeout(() => fail(`did not say ${wanted.source}`), patience);
    const listen = (part: Buffer): void => {
      output += part.toString();
      const found = wanted.exec(output);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', (error) => fail(error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      fail(`ended with ${String(code)}`);
    });
  });
}

async function stopGroup(child: ChildProcess): Promise<void> {
  const ended = child.exitCode !== null || child.signalCode !== null;
  const gone = ended ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  await gone;
  clearTimeout(timer);
  // What did not end with its leader.
  signalGroup(child, 'SIGKILL');
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}
