/**
 * Delegations without a delegate. A power is delegated to an officer (Local Government Act 1972, section 101), and nobody can
 * use one that was given to no one.
 */
import type { Profile } from '../../../model/settings.ts';
import type { BlockRule } from '../../rule.ts';
import { itemsOf } from './recommendations.ts';

export const delegation: BlockRule = {
  id: 'recommend/delegation',
  title: 'A delegation to nobody',
  severity: 'warning',
  description:
    'A recommendation or resolution that delegates a decision and names no post of the profile, no committee and no member. Decisions already taken under delegated powers are left alone.',
  fixable: false,
  scope: 'block',
  blocks: ['recommend', 'resolved'],
  check({ analysis, meaning, report }) {
    if (meaning.kind !== 'prose' || meaning.list === undefined) return;
    for (const item of itemsOf(meaning.list)) {
      const text = meaning.plain.slice(item.start, item.end);
      const match = /delegat/i.test(text) ? DELEGATING.exec(text) : null;
      if (match === null || namesSomebody(text, analysis.settings.profile)) continue;
      const start = item.start + match.index;
      report({
        start,
        end: start + match[0].length,
        message: 'This delegates a decision without saying to whom: name the post, such as the Director of Finance.',
      });
    }
  },
};

const DELEGATING =
  /\bdelegat(?:es?|ing)\b|\b(?:be|is|are)\s+delegated\b|\bdelegated\s+(?:authority|powers?|responsibility)\s+(?:to\s+\w+\s+)?(?:be|is|are)\s+(?:given|granted|conferred|approved)\b|\b(?:grants?|gives?|approves?)\s+delegated\s+(?:authority|powers?)\b/i;

/** Whom a council may delegate to besides the posts of its profile. */
const OTHERS = [
  'committee',
  'sub-committee',
  'panel',
  'cabinet',
  'portfolio holder',
  'councillor',
  'executive',
  'DCS',
  'CFO',
];

/** Who is asked first is not who decides: "in consultation with the Chair". */
const CONSULTED = /\bin\s+consultation\s+with\b.*?(?=[,;.]|\sto\s|$)/gis;

function namesSomebody(item: string, { posts }: Profile): boolean {
  const text = item.replace(CONSULTED, '');
  const words = [...posts, ...OTHERS].map((post) => post.replace(/[^\w\s-]/g, '').replace(/\s+/g, '\\s+'));
  return new RegExp(`\\b(?:${words.join('|')})s?\\b`, 'i').test(text) || /\bto\s+(?:the\s+)?[A-Z]{2,6}\d*\b/.test(text);
}
