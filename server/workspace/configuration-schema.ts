/**
 * The shape of crosscast.config.json, in zod: what a configuration may say, with the sentence that an editor shows for
 * each key. Loaded only when there is a configuration to check, because zod costs more to load than a report to read.
 */
import * as z from 'zod';
import { blocks } from '../../grammar/vocabulary.ts';
import { groupsOf } from './rule-groups.ts';

/** What of a rule a configuration needs to know. */
export interface NamedRule {
  readonly id: string;
  readonly title: string;
}

export type ConfigurationInput = z.output<ReturnType<typeof configurationSchema>>;

const words = (description: string) =>
  z.array(z.string().min(1, 'expected a word, found nothing')).describe(description).optional();

/** The schema, for the rules that there are. */
export function configurationSchema(rules: readonly NamedRule[]) {
  return z.strictObject({
    $schema: z.string().describe('Where the description of this file is, for editors.').optional(),
    extends: z
      .union([z.string(), z.array(z.string())], { error: 'expected a path in quotation marks, or a list of paths' })
      .describe('Other configuration files that this one builds on, or crosscast:english-council. Later ones win.')
      .optional(),
    profile: profileSchema().optional(),
    rules: ruleSchema(rules).optional(),
    ignore: z
      .array(z.string().min(1, 'expected a pattern, found nothing'))
      .describe('Files and folders that a search leaves out: patterns, relative to this file.')
      .optional(),
    tolerance: z
      .strictObject({
        roundingUnits: z
          .number()
          .int('expected a whole number from 0 to 100')
          .min(0, 'expected a whole number from 0 to 100')
          .max(100, 'expected a whole number from 0 to 100')
          .describe('How many units of the last digit a total may be out by rounding before it is mentioned.')
          .optional(),
      })
      .describe('How much rounding is let pass.')
      .optional(),
  });
}

/** The same as JSON Schema, for the completion and checking that editors do. */
export function configurationJsonSchema(rules: readonly NamedRule[]): object {
  const { $schema, ...rest } = z.toJSONSchema(configurationSchema(rules), { target: 'draft-07', io: 'input' });
  return { $schema, title: 'Crosscast configuration', ...rest, allowComments: true, allowTrailingCommas: true };
}

function ruleSchema(rules: readonly NamedRule[]) {
  const severity = z.enum(['error', 'warning', 'information', 'hint', 'off']);
  const entries = [
    ...groupsOf(rules.map(({ id }) => id)).map(
      (group) => [group, severity.describe(`All rules of ${group}/.`).optional()] as const,
    ),
    ...rules.map((rule) => [rule.id, severity.describe(rule.title).optional()] as const),
  ];
  return z.strictObject(Object.fromEntries(entries)).describe('How severe each rule, or each group of rules, is.');
}

function profileSchema() {
  const keys = z.enum(headerKeys());
  const required = z.array(keys).describe('Header keys that must be there.').optional();
  const sections = z
    .array(
      z.strictObject({
        name: z.string().min(1, 'expected a name, found nothing').describe('What a finding calls the section.'),
        headings: z
          .array(z.string().min(1, 'expected a word, found nothing'))
          .min(1, 'expected at least one word')
          .describe('A heading that contains one of these, in any case, is the section.'),
      }),
    )
    .describe('Sections that must be there.')
    .optional();
  const forEachKind = <T extends z.ZodType>(schema: T) =>
    z.strictObject({ report: schema, minutes: schema, decision: schema, appendix: schema });
  return z
    .strictObject({
      name: z.string().describe('What the profile is called.').optional(),
      header: forEachKind(required).describe('Header keys required in each kind of document.').optional(),
      sections: forEachKind(sections).describe('Sections required in each kind of document.').optional(),
      verbs: z
        .strictObject({
          decide: words('Verbs that a recommendation to decide starts with: approve.'),
          note: words('Verbs that a recommendation to note starts with: note.'),
          delegate: words('Verbs that delegate a decision to an officer: delegate.'),
        })
        .describe('First words of recommendations, in the base form.')
        .optional(),
      posts: words('Words that mark the post of an officer: director.'),
      nil: z.string().describe('What is printed for nothing: -, nil, 0.').optional(),
      negatives: z.enum(['brackets', 'minus']).describe('How negative figures are printed: (145) or -145.').optional(),
      wordTemplate: z
        .string()
        .min(1, 'expected a path, found nothing')
        .describe('The Word template (.dotx), relative to this file, whose styles and paper Word files take.')
        .optional(),
    })
    .describe('The house profile. What is left out stays as in the profile that this one extends; lists are replaced.');
}

function headerKeys(): [string, ...string[]] {
  const [first = '', ...rest] = blocks.find((block) => block.word === 'report')?.keys.map((key) => key.word) ?? [];
  return [first, ...rest];
}
