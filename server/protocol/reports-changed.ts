/** How the server tells a client that what it shows of a report may be out of date. */
import * as z from 'zod/mini';

/**
 * From server to client, if the client asked for it (`tellsChanges` in its initialization options): these reports may stand
 * otherwise than before. Without `uris`, all may.
 */
export const reportsChangedNotification = {
  method: 'crosscast/reportsChanged',
  params: z.object({ uris: z.optional(z.array(z.string())) }),
};

export type ReportsChanged = z.infer<typeof reportsChangedNotification.params>;
