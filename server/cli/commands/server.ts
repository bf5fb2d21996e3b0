/** `crosscast server`: the language server, for any editor that speaks the Language Server Protocol. */
import { startNodeServer } from '../../lsp/node.ts';
import type { Arguments } from '../arguments.ts';
import { UsageError } from '../command.ts';
import type { Command } from '../command.ts';
import type { Host } from '../host.ts';

export const serverCommand: Command = {
  spec: {
    name: 'server',
    summary: 'Serve an editor',
    usage: '--stdio | --socket=<port> | --pipe=<name> | --node-ipc',
    about: [
      'Starts the language server for an editor, which says how it wants to talk to it. It stops when the editor does. ' +
        'docs/editors.md shows the set-up for Neovim, Helix, Emacs and Zed.',
    ],
    options: [
      { name: 'stdio', about: 'Over standard input and output.' },
      { name: 'socket', value: 'port', about: 'Over a TCP port of this machine.' },
      { name: 'pipe', value: 'name', about: 'Over a named pipe or a Unix socket.' },
      { name: 'node-ipc', about: 'Over the channel of a Node process that started it.' },
      { name: 'clientProcessId', value: 'id', about: 'Stop when this process is gone.' },
    ],
    examples: [['crosscast server --stdio', 'What most editors run.']],
    most: 0,
  },
  run: serve,
};

function serve(options: Arguments, host: Host): Promise<number> {
  const ways = ['stdio', 'node-ipc'].filter((way) => options.switch(way) === true).length;
  if (ways === 0 && options.value('socket') === undefined && options.value('pipe') === undefined) {
    throw new UsageError('say how the editor talks to the server: --stdio, --socket, --pipe or --node-ipc.');
  }
  startNodeServer(host.version, host.settled);
  // The connection ends the process when the editor goes.
  return new Promise(() => undefined);
}
