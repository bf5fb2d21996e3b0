/** From server to client: files that only the client can reach, as in a browser or a virtual workspace. */
import * as z from 'zod/mini';
import { message } from './message.ts';

const ofFile = z.object({ uri: z.string() });
const fileKind = z.enum(['file', 'directory', 'link', 'other']);
export const readFileRequest = message(
  'crosscast/readFile',
  z.object({ uri: z.string(), limit: z.number() }),
  z.object({ content: z.optional(z.string()), fault: z.optional(z.string()) }),
);
export const statFileRequest = message(
  'crosscast/stat',
  ofFile,
  z.object({ kind: z.optional(fileKind), size: z.optional(z.number()) }),
);
export const listFolderRequest = message(
  'crosscast/list',
  ofFile,
  z.object({
    entries: z.optional(z.array(z.object({ name: z.string(), kind: fileKind }))),
    fault: z.optional(z.string()),
  }),
);
