/** What a client may say of itself beyond the Language Server Protocol. */
import * as z from 'zod';

/** What a client may say of itself when it starts the server; all of it is optional. */
export const clientOptions = z.object({
  /** Where the pages of the rules are: a folder's URI with a slash at its end. */
  rulePages: z.string().optional(),
  /** The client wants to be told when reports may stand otherwise. */
  tellsChanges: z.boolean().optional(),
  /** False for an editor that asks again for what it has open only from servers that say nothing of the whole workspace. */
  workspaceDiagnostics: z.boolean().optional(),
  /** What the client can do besides applying an edit, each the name of one of its commands. */
  commands: z
    .object({
      /** Puts the cursor at a place, given the URI and the position. */
      placeCursor: z.string().optional(),
      /** Starts renaming at a place, given the URI and the position. */
      rename: z.string().optional(),
      /** Proposes completions again. */
      askAgain: z.string().optional(),
      /** Shows places, given the URI and the position that they have to do with, and the places. */
      showReferences: z.string().optional(),
    })
    .optional(),
});

export type ClientOptions = z.infer<typeof clientOptions>;
