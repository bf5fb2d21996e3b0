/**
 * What a client may ask Crosscast's server beyond the Language Server Protocol's own requests. Positions are the protocol's:
 * zero-based lines, UTF-16 characters.
 */
import * as z from 'zod/mini';
import { message } from './message.ts';

export const position = z.object({ line: z.number(), character: z.number() });
const range = z.object({ start: position, end: position });
export const location = z.object({ uri: z.string(), range });

export type Position = z.infer<typeof position>;
export type Range = z.infer<typeof range>;
export type Place = z.infer<typeof location>;

const ofDocument = z.object({ uri: z.string() });

const factRow = z.object({
  name: z.optional(z.string()),
  label: z.string(),
  text: z.string(),
  /** Exact, in base units; empty when it is not known. */
  value: z.string(),
  unit: z.string(),
  period: z.optional(z.string()),
  standing: z.enum(['defined', 'tied', 'failed', 'computed', 'untied']),
  range,
  /** The title of the table that it stands in, or the heading of the section. */
  under: z.string(),
  definedAt: z.optional(location),
  tiedTo: z.optional(z.string()),
  usedAt: z.array(location),
});

const reportStatus = z.object({
  uri: z.string(),
  title: z.string(),
  figures: z.number(),
  tied: z.number(),
  untied: z.number(),
  /** Figures that are tied and do not agree, or are stated in a sum that does not hold. */
  failed: z.number(),
  /** Sums and checks of its tables, by how they came out. */
  relations: z.object({ holding: z.number(), failing: z.number(), open: z.number() }),
  findings: z.object({ error: z.number(), warning: z.number(), information: z.number(), hint: z.number() }),
});

export type FactMessage = z.infer<typeof factRow>;
export type ReportStatus = z.infer<typeof reportStatus>;

/** Every figure of a report. */
export const factsRequest = message('crosscast/facts', ofDocument, z.array(factRow));

/** How a report stands, or every report of the workspace and every open one when no URI is given. */
export const statusRequest = message(
  'crosscast/status',
  z.object({ uri: z.optional(z.string()) }),
  z.array(reportStatus),
);

/** A piece of a report as it is printed: one HTML element. Pieces that an edit leaves alone keep their HTML, character for character. */
const previewBlock = z.object({
  html: z.string(),
  /** The lines that it was written on, the last one included; absent for what is added in print, such as the contents. */
  line: z.optional(z.number()),
  endLine: z.optional(z.number()),
  /** The included document that it was written in; absent for the report itself. */
  uri: z.optional(z.string()),
});

/**
 * A step through the list of pieces that the view has: go past some (they have moved down by `shift` lines), leave some out,
 * put some in. The steps reach to the end of the list.
 */
const previewChange = z.union([
  z.object({ keep: z.number(), shift: z.number() }),
  z.object({ drop: z.number() }),
  z.object({ add: z.array(previewBlock) }),
]);

const preview = z.object({
  uri: z.string(),
  /** Of the open document that this was made from. */
  version: z.optional(z.number()),
  title: z.string(),
  /** The name of this state of the preview, for asking what changed since. */
  revision: z.number(),
  /** The revision that the changes start from; absent when they start from nothing. */
  since: z.optional(z.number()),
  changes: z.array(previewChange),
  status: reportStatus,
  /** The style sheet, for a container of class `report`, when it was asked for. */
  style: z.optional(z.string()),
});

export type PreviewBlock = z.infer<typeof previewBlock>;
export type PreviewChange = z.infer<typeof previewChange>;
export type Preview = z.infer<typeof preview>;

/**
 * A report as it is printed, with marks: `data-from` and `data-to` of an element count UTF-16 units from the start of its
 * block's first line, `data-standing` says what a figure stands on, `data-severity` and `data-tip` what was found. With the
 * revision that it has (`known`), a view is sent what changed since then, if the server still knows that one. Null when
 * the report cannot be read.
 */
export const previewRequest = message(
  'crosscast/preview',
  z.object({ uri: z.string(), style: z.optional(z.boolean()), known: z.optional(z.number()) }),
  z.nullable(preview),
);

const textEdit = z.object({ range, newText: z.string() });

/** What a report can be written as. `about` is "a web page"; `marks` says that it can show what was found. */
export const exportFormatsRequest = message(
  'crosscast/exportFormats',
  z.object({}),
  z.array(z.object({ name: z.string(), about: z.string(), endings: z.array(z.string()), marks: z.boolean() })),
);

/** The report, or with `sheet` its check sheet, as a file of a format, in base64; null when the report cannot be read. */
export const exportRequest = message(
  'crosscast/export',
  z.object({ uri: z.string(), format: z.string(), marks: z.optional(z.boolean()), sheet: z.optional(z.boolean()) }),
  z.nullable(z.object({ content: z.string() })),
);

/**
 * The text of a new document to be saved at `uri`, after a profile: a built-in one by name, a configuration file by URI, or else
 * the one that counts there.
 */
export const newReportRequest = message(
  'crosscast/newReport',
  z.object({ uri: z.string(), kind: z.enum(['report', 'minutes', 'decision']), profile: z.optional(z.string()) }),
  z.string(),
);

/** The text of minutes of the report `of`, to be saved at `uri`; null when the report cannot be read. */
export const newMinutesRequest = message(
  'crosscast/newMinutes',
  z.object({ uri: z.string(), of: z.string() }),
  z.nullable(z.string()),
);

/** What to write in the place of a text that is pasted over `range`; null if it is to be pasted as it is. */
export const pasteTableRequest = message(
  'crosscast/pasteTable',
  z.object({ uri: z.string(), range, text: z.string() }),
  z.nullable(textEdit),
);

/** The edits that number all paragraphs of a report in sequence. */
export const renumberRequest = message('crosscast/renumber', ofDocument, z.array(textEdit));

/** What the figure at a place may be tied to, those that agree first; null where there is no figure that could be. */
export const tieChoicesRequest = message(
  'crosscast/tieChoices',
  z.object({ uri: z.string(), position }),
  z.nullable(
    z.object({
      range,
      text: z.string(),
      choices: z.array(
        z.object({
          name: z.string(),
          about: z.string(),
          value: z.string(),
          agrees: z.boolean(),
          /** What to write in the place of `range`. */
          newText: z.string(),
        }),
      ),
    }),
  ),
);
