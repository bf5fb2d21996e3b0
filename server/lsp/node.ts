/** The language server under Node: over standard input and output, a socket, a pipe, or another process's channel. */
import { Console } from 'node:console';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import type { Connection } from 'vscode-languageserver/node';
import { htmlFormat, markdownFormat } from '../render/formats.ts';
import { wordFormat } from '../render/word-format.ts';
import { NodeFileSystem } from '../workspace/node-file-system.ts';
import { rulePageFolder } from '../workspace/rule-page-folder.ts';
import { watchFolder } from '../workspace/watch-folder.ts';
import { ClientFileSystem, MixedFileSystem } from './client-file-system.ts';
import { Log } from './log.ts';
import { Activity } from './rest.ts';
import { serve } from './server.ts';
import { StreamReader } from './stream-reader.ts';
import { StreamWriter } from './stream-writer.ts';

/**
 * Starts the server over what the process's arguments name: `--stdio`, `--socket=<port>`, `--pipe=<name>`, `--node-ipc`. The
 * process ends when the editor says so, when the line to it is cut, and when its process is gone. `settled` is called once, when a
 * report has been checked and the editor is quiet, or goes.
 */
export function startNodeServer(version: string, settled?: () => void): void {
  printToStandardError();
  const connection = connectionNamed(process.argv.slice(2), (bytes) => {
    log.warn(`${bytes} bytes from the editor were no message, and were left out.`);
  });
  process.once('disconnect', () => process.exit(1));
  const log = new Log(connection, new Activity());
  // The last net: nothing is known to fall into it, and what does must not take the editor's server away.
  process.on('uncaughtException', (error) => log.fault('something that nobody waited for', error));
  const rulePages = rulePageFolder()?.href;
  serve(connection, {
    version,
    formats: [htmlFormat, wordFormat, markdownFormat],
    watchFolder,
    files: (client) => new MixedFileSystem(new NodeFileSystem(), new ClientFileSystem(client)),
    ...(settled === undefined ? {} : { settled }),
    ...(rulePages === undefined ? {} : { rulePages }),
  });
}

/** Whatever a library might want to print must not come between the messages. What nothing is printed to is not made. */
function printToStandardError(): void {
  let console: typeof globalThis.console | undefined;
  Object.defineProperty(globalThis, 'console', {
    configurable: true,
    get: () => (console ??= new Console(process.stderr)),
    set: (other: typeof globalThis.console) => {
      console = other;
    },
  });
}

/** The connection over what the arguments name. When the line to the editor is cut, the process ends. */
function connectionNamed(argv: readonly string[], lost: (bytes: number) => void): Connection {
  if (argv.includes('--node-ipc')) return createConnection(ProposedFeatures.all);
  const socket = socketNamed(argv);
  if (socket === undefined && !argv.includes('--stdio')) return createConnection(ProposedFeatures.all);
  const input = socket ?? process.stdin;
  const reader = new StreamReader(input, lost);
  const leave = () => process.exit(reader.toldToShutDown ? 0 : 1);
  input.once('end', leave);
  input.once('close', leave);
  return createConnection(ProposedFeatures.all, reader, new StreamWriter(socket ?? process.stdout));
}

/** The line to an editor that listens on a port of this machine, a named pipe or a Unix socket. */
function socketNamed(argv: readonly string[]): Socket | undefined {
  const port = valueOf(argv, '--socket');
  const pipe = valueOf(argv, '--pipe');
  if (port === undefined && pipe === undefined) return undefined;
  const socket = pipe === undefined ? connect(Number(port), '127.0.0.1') : connect(pipe);
  socket.on('error', (error) => {
    process.stderr.write(`crosscast: the editor cannot be reached: ${error.message}\n`);
  });
  return socket;
}

/** The value of `--name value` or `--name=value`. */
function valueOf(argv: readonly string[], name: string): string | undefined {
  const inline = argv.find((argument) => argument.startsWith(`${name}=`));
  if (inline !== undefined) return inline.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at < 0 ? undefined : argv[at + 1];
}
