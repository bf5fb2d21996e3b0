/** From server to client: files that only the client can reach, as in a browser or a virtual workspace. */
import * as z from 'zod';
import { message } from './message.ts';

const ofFile = z.object({ uri: z.string() });
const fileKind = z.enum(['file', 'directory', 'link', 'other']);
export const readFileRequest = message(
  'crosscast/readFile',
  z.object({ uri: z.string(), limit: z.number() }),
  z.object({ content: z.string().optional(), fault: z.string().optional() }),
);
export const statFileRequest = message(
  'crosscast/stat',
  ofFile,
  z.object({ kind: fileKind.optional(), size: z.number().optional() }),
);
export const listFolderRequest = message(
  'crosscast/list',
  ofFile,
  z.object({
    entries: z.array(z.object({ name: z.string(), kind: fileKind })).optional(),
    fault: z.string().optional(),
  }),
);
