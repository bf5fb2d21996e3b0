/**
 * The built-in profile: what an English council's committee reports have in common. Header fields follow the Local
 * Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012 and the usual
 * house templates; a council's own profile extends it.
 */
import type { Profile, Settings } from './settings.ts';

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
    decide: [
      'accept',
      'adopt',
      'agree',
      'allocate',
      'appoint',
      'approve',
      'ask',
      'authorise',
      'award',
      'commend',
      'comment',
      'confirm',
      'consider',
      'consult',
      'declare',
      'determine',
      'endorse',
      'ensure',
      'establish',
      'give',
      'grant',
      'instruct',
      'invite',
      'nominate',
      'recommend',
      'refer',
      'reject',
      'request',
      'require',
      'resolve',
      'review',
      'scrutinise',
      'set',
      'support',
    ],
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
