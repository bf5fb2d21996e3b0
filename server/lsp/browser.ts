/** The language server in a browser's worker: files are read through the client. */
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { htmlFormat, markdownFormat } from '../render/formats.ts';
import { ClientFileSystem } from './client-file-system.ts';
import { serve } from './server.ts';

/** The worker's own end of the channel to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];
/** Filled in when the worker is bundled. */
declare const CROSSCAST_VERSION: string;

serve(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), {
  version: CROSSCAST_VERSION,
  formats: [htmlFormat, markdownFormat],
  files: (client) => new ClientFileSystem(client),
});
