/**
 * The built-in profile: what an English council's committee reports have in common. Header fields follow the Local
 * Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012 and the usual
 * house templates; a council's own profile extends it.
 */
import type { Profile, Settings } from './settings.ts';

/** First words of recommendations that decide something. */
const DECIDING = `
  accept acquire adopt agree allocate amend appoint approve ask authorise award calculate carry close
  commend comment confirm consider consult continue declare defer determine dispose endorse ensure
  enter establish extend fund give grant implement include increase instruct invest invite make
  monitor nominate open proceed procure provide publish ratify recommend reduce refer reject
  release renew request require resolve review scrutinise set sign submit support take transfer
  vary waive write
`;

const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/);

export const englishCouncil: Profile = {
  name: 'English council',
  header: {
    report: ['council', 'body', 'meeting', 'officer', 'period'],
    minutes: ['council', 'body'],
    decision: ['council', 'body', 'meeting'],
    appendix: [],
  },
  sections: {
    report: [
      { name: 'Purpose', headings: ['purpose', 'summary', 'introduction'] },
      { name: 'Recommendations', headings: ['recommendation'] },
    ],
    minutes: [],
    decision: [],
    appendix: [],
  },
  verbs: {
    decide: wordsOf(DECIDING),
    note: ['note', 'receive', 'acknowledge', 'welcome', 'recognise'],
    delegate: ['delegate'],
  },
  posts: [
    'officer',
    'director',
    'chief executive',
    'head of',
    'manager',
    'monitoring officer',
    'treasurer',
    'solicitor',
    'member',
    'leader',
    'chair',
    'mayor',
  ],
  nil: '-',
  negatives: 'brackets',
};

export const defaultSettings: Settings = {
  severities: new Map(),
  profile: englishCouncil,
  tolerance: { roundingUnits: 3 },
};
