/** What a client may say of itself beyond the Language Server Protocol. */
import * as z from 'zod/mini';

/** What a client may say of itself when it starts the server; all of it is optional. */
export const clientOptions = z.object({
  /** Where the pages of the rules are: a folder's URI with a slash at its end. */
  rulePages: z.optional(z.string()),
  /** The client wants to be told when reports may stand otherwise. */
  tellsChanges: z.optional(z.boolean()),
  /** False for an editor that asks again for what it has open only from servers that say nothing of the whole workspace. */
  workspaceDiagnostics: z.optional(z.boolean()),
  /** What the client can do besides applying an edit, each the name of one of its commands. */
  commands: z.optional(
    z.object({
      /** Puts the cursor at a place, given the URI and the position. */
      placeCursor: z.optional(z.string()),
      /** Starts renaming at a place, given the URI and the position. */
      rename: z.optional(z.string()),
      /** Proposes completions again. */
      askAgain: z.optional(z.string()),
      /** Shows places, given the URI and the position that they have to do with, and the places. */
      showReferences: z.optional(z.string()),
    }),
  ),
});

export type ClientOptions = z.infer<typeof clientOptions>;
