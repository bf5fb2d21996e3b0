/** The language server under Node: over standard input and output, a socket, a pipe, or another process's channel. */
import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFileSystem } from '../workspace/node-file-system.ts';
import { ClientFileSystem, MixedFileSystem } from './client-file-system.ts';
import { Log } from './log.ts';
import { Activity } from './rest.ts';
import { serve } from './server.ts';

/**
 * Starts the server over what the process's arguments name: `--stdio`, `--socket=<port>`, `--pipe=<name>`, `--node-ipc`. The
 * process ends when the editor says so, when the line to it is cut, and when its process is gone.
 */
export function startNodeServer(version: string): void {
  const rulePages = new URL('../../docs/rules/', import.meta.url);
  const socket = socketNamed(process.argv.slice(2));
  // The connection ends the process with the stream that it is given; it does not with the channel of another process.
  const connection =
    socket === undefined
      ? createConnection(ProposedFeatures.all)
      : createConnection(ProposedFeatures.all, socket, socket);
  process.once('disconnect', () => process.exit(1));
  const log = new Log(connection, new Activity());
  // The last net: nothing is known to fall into it, and what does must not take the editor's server away.
  process.on('uncaughtException', (error) => log.fault('something that nobody waited for', error));
  serve(connection, {
    version,
    files: (client) => new MixedFileSystem(new NodeFileSystem(), new ClientFileSystem(client)),
    ...(existsSync(rulePages) ? { rulePages: rulePages.href } : {}),
  });
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
