/** Where a process starts that is nothing but the language server: the one that the editor's extension runs. */
import { startNodeServer } from './node.ts';

/** Filled in when the server is bundled. */
declare const CROSSCAST_VERSION: string;

startNodeServer(CROSSCAST_VERSION);
