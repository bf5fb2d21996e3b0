/** The language server under Node: over standard input and output, a socket, a pipe, or another process's channel. */
import { existsSync } from 'node:fs';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { NodeFileSystem } from '../workspace/node-file-system.ts';
import { ClientFileSystem, MixedFileSystem } from './client-file-system.ts';
import { serve } from './server.ts';

/** Starts the server over what the process's arguments name: `--stdio`, `--socket=<port>`, `--pipe=<name>`, `--node-ipc`. */
export function startNodeServer(version: string): void {
  const rulePages = new URL('../../docs/rules/', import.meta.url);
  serve(createConnection(ProposedFeatures.all), {
    version,
    files: (client) => new MixedFileSystem(new NodeFileSystem(), new ClientFileSystem(client)),
    ...(existsSync(rulePages) ? { rulePages: rulePages.href } : {}),
  });
}
