/**
 * The shape of crosscast.config.json, in zod: what a configuration may say, with the sentence that an editor shows for
 * each key. Loaded only when there is a configuration to check, because zod costs more to load than a report to read.
 */
import * as z from 'zod/mini';
import { blocks } from '../../grammar/vocabulary.ts';
import { groupsOf } from './rule-groups.ts';

/** What of a rule a configuration needs to know. */
export interface NamedRule {
  readonly id: string;
  readonly title: string;
}

export type ConfigurationInput = z.output<ReturnType<typeof configurationSchema>>;

/** A schema with the sentence that an editor shows for it. */
function described<T extends z.ZodMiniType>(schema: T, description: string): T {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const word = (what: string) => z.string().check(z.minLength(1, `expected ${what}, found nothing`));
const words = (description: string) => z.optional(described(z.array(word('a word')), description));

/** The schema, for the rules that there are. */
export function configurationSchema(rules: readonly NamedRule[]) {
  return z.strictObject({
    $schema: z.optional(described(z.string(), 'Where the description of this file is, for editors.')),
    extends: z.optional(
      described(
        z.union([z.string(), z.array(z.string())], { error: 'expected a path in quotation marks, or a list of paths' }),
        'Other configuration files that this one builds on, or crosscast:english-council. Later ones win.',
      ),
    ),
    profile: z.optional(profileSchema()),
    rules: z.optional(ruleSchema(rules)),
    ignore: z.optional(
      described(
        z.array(word('a pattern')),
        'Files and folders that a search leaves out: patterns, relative to this file.',
      ),
    ),
    tolerance: z.optional(
      described(z.strictObject({ roundingUnits: z.optional(roundingUnits()) }), 'How much rounding is let pass.'),
    ),
  });
}

function roundingUnits() {
  const message = 'expected a whole number from 0 to 100';
  return described(
    z.number().check(z.int(message), z.gte(0, message), z.lte(100, message)),
    'How many units of the last digit a total may be out by rounding before it is mentioned.',
  );
}

/** The same as JSON Schema, for the completion and checking that editors do. */
export function configurationJsonSchema(rules: readonly NamedRule[]): object {
  const { $schema, ...rest } = z.toJSONSchema(configurationSchema(rules), { target: 'draft-07', io: 'input' });
  return { $schema, title: 'Crosscast configuration', ...rest, allowComments: true, allowTrailingCommas: true };
}

function ruleSchema(rules: readonly NamedRule[]) {
  const severity = (description: string) =>
    z.optional(described(z.enum(['error', 'warning', 'information', 'hint', 'off']), description));
  const entries = [
    ...groupsOf(rules.map(({ id }) => id)).map((group) => [group, severity(`All rules of ${group}/.`)] as const),
    ...rules.map((rule) => [rule.id, severity(rule.title)] as const),
  ];
  return described(z.strictObject(Object.fromEntries(entries)), 'How severe each rule, or each group of rules, is.');
}

function profileSchema() {
  const keys = z.enum(headerKeys());
  const required = z.optional(described(z.array(keys), 'Header keys that must be there.'));
  const section = z.strictObject({
    name: described(word('a name'), 'What a finding calls the section.'),
    headings: described(
      z.array(word('a word')).check(z.minLength(1, 'expected at least one word')),
      'A heading that contains one of these, in any case, is the section.',
    ),
  });
  const sections = z.optional(described(z.array(section), 'Sections that must be there.'));
  const forEachKind = <T extends z.ZodMiniType>(schema: T) =>
    z.strictObject({ report: schema, minutes: schema, decision: schema, appendix: schema });
  const verbs = z.strictObject({
    decide: words('Verbs that a recommendation to decide starts with: approve.'),
    note: words('Verbs that a recommendation to note starts with: note.'),
    delegate: words('Verbs that delegate a decision to an officer: delegate.'),
  });
  return described(
    z.strictObject({
      name: z.optional(described(z.string(), 'What the profile is called.')),
      header: z.optional(described(forEachKind(required), 'Header keys required in each kind of document.')),
      sections: z.optional(described(forEachKind(sections), 'Sections required in each kind of document.')),
      verbs: z.optional(described(verbs, 'First words of recommendations, in the base form.')),
      posts: words('Words that mark the post of an officer: director.'),
      nil: z.optional(described(z.string(), 'What is printed for nothing: -, nil, 0.')),
      negatives: z.optional(
        described(z.enum(['brackets', 'minus']), 'How negative figures are printed: (145) or -145.'),
      ),
      wordTemplate: z.optional(
        described(
          word('a path'),
          'The Word template (.dotx), relative to this file, whose styles and paper Word files take.',
        ),
      ),
    }),
    'The house profile. What is left out stays as in the profile that this one extends; lists are replaced.',
  );
}

function headerKeys(): [string, ...string[]] {
  const [first = '', ...rest] = blocks.find((block) => block.word === 'report')?.keys.map((key) => key.word) ?? [];
  return [first, ...rest];
}
