/** Where a process starts that is nothing but the language server: the one that the editor's extension runs. */
import { setFlagsAfterStart, setFlagsFor } from '../engine/v8-flags.ts';
import { startNodeServer } from './node.ts';

/** Filled in when the server is bundled. */
declare const CROSSCAST_VERSION: string;

setFlagsFor('server');
startNodeServer(CROSSCAST_VERSION, setFlagsAfterStart);
