/**
 * What the JSON of `crosscast facts` and `crosscast sheet` looks like, for programs that read it: `npm run schema` writes it into
 * schema/. Only tests and that script load this; what is written is made by types that are the same.
 */
import * as z from 'zod';

const standing = z
  .enum(['defined', 'tied', 'failed', 'computed', 'untied'])
  .describe(
    'defined: it is stated here. tied: it repeats others and agrees. failed: it does not agree. computed: Crosscast works it out. untied: nothing vouches for it.',
  );
const verdict = z
  .enum(['exact', 'rounding', 'fails', 'incomplete', 'not-checked'])
  .describe(
    'exact: to the last digit. rounding: only because printed figures are rounded. fails: it cannot hold. incomplete: a part is not known. not-checked: something that it depends on is itself in doubt.',
  );
const tool = z.strictObject({ name: z.literal('crosscast'), version: z.string() });

const position = z.strictObject({
  offset: z.int().min(0).describe('In UTF-16 units, without a byte-order mark.'),
  line: z.int().min(1),
  column: z.int().min(1).describe('In UTF-16 units.'),
});
const location = z.strictObject({ path: z.string(), start: position.optional(), end: position.optional() });

const facts = z
  .strictObject({
    version: z.literal(1),
    tool,
    path: z.string().describe('Relative to the working folder, with forward slashes.'),
    figures: z.array(
      z.strictObject({
        name: z.string().optional().describe('How an expression calls it.'),
        label: z.string().describe('What it is: the row and column, or the noun beside it.'),
        text: z.string().describe('As printed; empty when it is worked out.'),
        value: z.string().describe('Exact decimal digits in base units: pounds, people, percentages as printed.'),
        unit: z.string(),
        period: z.string().optional(),
        standing,
        start: position,
        end: position,
        definedAt: location.optional().describe('Where the figure is that this one repeats.'),
        tiedTo: z.string().optional().describe('The names of what it is tied to.'),
        usedAt: z.array(location).describe('Where it is repeated or worked with.'),
      }),
    ),
  })
  .describe(
    'What `crosscast facts --format json` writes. Keys may be added; when the meaning of one changes, version goes up.',
  );

const place = {
  where: z.string().describe('As a reader finds it: paragraph 1.3, Table 2, “Recommendations”.'),
  path: z.string(),
  line: z.int().min(1),
};
const finding = z.strictObject({
  ...place,
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'information', 'hint']),
  message: z.string(),
});
const loose = z.strictObject({ ...place, figure: z.string(), context: z.string().describe('The words around it.') });
const relation = z.strictObject({
  kind: z.enum(['total', 'subtotal', 'check', 'of-which']),
  direction: z.enum(['down', 'across']).describe('down: cast over rows. across: cross-cast over columns.'),
  of: z.string().describe('The figure that states the result.'),
  verdict,
  stated: z.string().optional(),
  computed: z.string().optional(),
  difference: z.string().optional(),
  reason: z.string().optional(),
});
const check = z.strictObject({
  ...place,
  name: z.string(),
  equation: z.string(),
  verdict,
  left: z.string().optional(),
  right: z.string().optional(),
  difference: z.string().optional(),
  reason: z.string().optional(),
});
const tie = z.strictObject({
  ...place,
  figure: z.string(),
  how: z.enum(['hand', 'auto', 'computed']).describe('Tied by hand, found by Crosscast, or printed by Crosscast.'),
  standing,
  verdict,
  to: z.array(z.strictObject({ name: z.string(), label: z.string(), figure: z.string(), where: z.string() })),
});

const sheet = z
  .strictObject({
    version: z.literal(1),
    tool,
    made: z.iso.date().optional(),
    report: z.strictObject({
      title: z.string(),
      council: z.string(),
      fields: z.array(z.strictObject({ label: z.string(), values: z.array(z.string()) })),
    }),
    clear: z.boolean().describe('No error or warning is outstanding, and nothing that was checked fails.'),
    tables: z.array(z.strictObject({ ...place, title: z.string(), relations: z.array(relation) })),
    checks: z.array(check),
    ties: z.array(tie),
    named: z.array(loose).describe('Figures that the text states and names, for others to stand on.'),
    untied: z.array(loose).describe('Figures of the text that nothing vouches for.'),
    findings: z.array(finding),
    waivers: z.array(
      z.strictObject({
        ...place,
        rules: z.array(z.string()),
        reason: z.string().optional(),
        findings: z.array(finding),
      }),
    ),
    switchedOff: z.array(z.string()).describe('Rules that the configuration switches off.'),
    sources: z.array(
      z.strictObject({
        role: z.enum(['report', 'included', 'used', 'data', 'configuration']),
        path: z.string(),
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .optional()
          .describe('Of the content of the file; absent when it was not found.'),
        bytes: z.int().min(0).optional(),
      }),
    ),
  })
  .describe(
    'What `crosscast sheet --format json` writes. Keys may be added; when the meaning of one changes, version goes up.',
  );

/** The published schemas by the name of their file. */
export function outputSchemas(): Readonly<Record<string, object>> {
  const published = (schema: z.ZodType, title: string): object => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-07' });
    return { $schema, title, ...rest };
  };
  return {
    'crosscast.facts.schema.json': published(facts, 'Crosscast facts'),
    'crosscast.sheet.schema.json': published(sheet, 'Crosscast check sheet'),
  };
}
