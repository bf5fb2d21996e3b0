/**
 * Recommendations that do not say what the body is to do. "The budget pressures facing the service" can be neither agreed
 * nor rejected. The profile of the council lists the verbs.
 */
import type { Profile } from '../../../model/settings.ts';
import type { BlockRule } from '../../rule.ts';
import { itemsOf } from './recommendations.ts';
import type { Item } from './recommendations.ts';
import { decisionVerbs, isForm } from './verbs.ts';

export const verb: BlockRule = {
  id: 'recommend/verb',
  title: 'A recommendation without a verb of decision',
  severity: 'warning',
  description:
    "An item of a @recommend that does not start with a verb of the profile (note, approve, agree, delegate …), in any form: 'notes', 'to note', 'That the Board note', 'That the budget be approved'. Items nested in another are not looked at.",
  fixable: false,
  scope: 'block',
  blocks: ['recommend'],
  check({ analysis, meaning, report }) {
    if (meaning.kind !== 'prose' || meaning.list?.kind !== 'recommend') return;
    const { profile } = analysis.settings;
    const body = meaning.list.body?.text ?? '';
    for (const item of itemsOf(meaning.list)) {
      const { start, end } = item.entry.content;
      const text = meaning.plain.slice(start, end);
      if (text.trim() === '' || leadsIn(text, item) || decides(text, body, profile)) continue;
      const who = body === '' ? 'the body' : body;
      const examples = [...profile.verbs.decide, ...profile.verbs.note].filter((known) => EXAMPLES.has(known));
      report({
        start,
        end,
        message: `This recommendation does not say what ${who} is to do: start it with a verb such as ${listed(examples)}.`,
      });
    }
  },
};

const EXAMPLES: ReadonlySet<string> = new Set(['note', 'approve', 'agree']);

/** "agree, approve or note". */
function listed(examples: readonly string[]): string {
  const last = examples.at(-1) ?? 'note';
  return examples.length > 1 ? `${examples.slice(0, -1).join(', ')} or ${last}` : last;
}

/** "In respect of the budget:" says what is to be done in the items below. */
function leadsIn(text: string, { nested }: Item): boolean {
  return nested.length > 0 && /[:–—-]\s*$/.test(text);
}

const BODIES =
  'board|committee|sub-committee|cabinet|council|panel|executive|authority|commission|forum|group|assembly|mayor|leader|members?|governors|trustees|councillors|officers|partnership';
const NAMED_BODY = new RegExp(`^(?:of\\s+|and\\s+)?(?:the\\s+)?(?:[\\w’'&,-]+\\s+){0,9}?(?:${BODIES})\\b[\\s,]*`, 'i');
const ASKED =
  /^(?:(?:is|are|be)\s+(?:hereby\s+)?(?:asked|recommended|requested|invited)|agrees?|resolves?|wish(?:es)?|should|shall|will|do(?:es)?)?\s*(?:to\s+)?(?:be\s+)?(?:(?:formally|hereby|fully|also|further|jointly|unanimously)\s+)?/i;

function decides(text: string, body: string, profile: Profile): boolean {
  const verbs = decisionVerbs(profile);
  const words = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^["“‘'(]+/, '')
    .replace(/^that:?\s+/i, '');
  const opensSo = (opening: string): boolean =>
    isForm(firstWord(opening), verbs) || isForm(firstWord(opening.replace(ASKED, '')), verbs);
  return (
    opensSo(words) ||
    opensSo(withoutBody(words, body)) ||
    withoutBodies(words).some(opensSo) ||
    passive(words).some((participle) => isForm(participle, verbs))
  );
}

function withoutBody(text: string, body: string): string {
  const named = text.replace(/^the\s+/i, '');
  const plain = body.replace(/^the\s+/i, '').toLowerCase();
  return plain !== '' && named.toLowerCase().startsWith(plain) ? named.slice(plain.length).trimStart() : text;
}

/** "Members of the Scrutiny Board note": what follows the first body, and the second. */
function withoutBodies(text: string): string[] {
  const first = text.replace(NAMED_BODY, '');
  return [first, first.replace(NAMED_BODY, '')];
}

function firstWord(text: string): string {
  return /^[A-Za-z\u00C0-\u024F’'-]+/.exec(text.trimStart())?.[0] ?? '';
}

/** "That the report be noted", "is approved", "approval be given". */
function passive(text: string): string[] {
  return [...text.matchAll(/\b(?:be|is|are)\s+(?:\w+ly\s+)?(\p{L}+)/giu)].map((match) => match[1] ?? '');
}
