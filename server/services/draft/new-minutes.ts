/**
 * The minutes of a report as a draft: its header, its link to the report so that figures are held against it, and its
 * recommendations as resolutions, for the clerk to change into what was resolved.
 */
import { itemsOf, recommendationsIn } from '../../checks/rules/recommend/recommendations.ts';
import { decisionVerbs, isForm } from '../../checks/rules/recommend/verbs.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Profile } from '../../model/settings.ts';
import { lineEndOfDocument } from '../formatting.ts';

/** The header fields that minutes have in common with their report. */
const SHARED = ['council', 'body', 'meeting', 'item', 'officer', 'portfolio', 'wards', 'period', 'overspend'];

/** `path` leads from the minutes to the report. */
export function newMinutes(report: Analysis, path: string, profile: Profile): string {
  const header = report.headerMeaning?.syntax;
  const title = header?.title?.text ?? '';
  const fields = (header?.entries ?? []).flatMap(({ key, value }) => {
    const name = key.text.toLowerCase().replace(/\s+/g, ' ');
    return SHARED.includes(name) ? [`  ${name}: ${value.text.replace(/\s*\r?\n\s*/g, ' ')}`] : [];
  });
  const resolutions = resolutionsFrom(report, profile);
  const resolved = resolutions.length === 0 ? ['  1. The report be noted.'] : resolutions;
  const lines = [
    `@minutes "${title}"`,
    ...fields,
    `  of: ${path}`,
    '',
    '# Minutes',
    '',
    'To be written.',
    '',
    '@resolved',
    ...resolved,
    '',
  ];
  return lines.join(lineEndOfDocument(report.document));
}

function resolutionsFrom(report: Analysis, profile: Profile): string[] {
  const items = recommendationsIn(report.document.blocks).flatMap(({ block, syntax }) => {
    return itemsOf(syntax).map(({ start, end }) => block.text.slice(start, end));
  });
  return items.map((text, index) => `  ${index + 1}. ${asResolved(text, profile)}`);
}

/**
 * "approves the proposal;" becomes "The proposal be approved." Where there is more to it than one verb and what it is about, the
 * words are left as they were recommended.
 */
function asResolved(text: string, profile: Profile): string {
  const [, verb = '', object = ''] = /^(\p{L}+)\s+(.*)$/su.exec(text.replace(/\s*[.;,]?(?:\s+and)?\s*$/, '')) ?? [];
  const base = PASSIVE.find((each) => isForm(verb, [each]));
  const isPlain = base !== undefined && !/[\n[;]|^(?:that|to|not)\b/i.test(object) && !decidesMore(object, profile);
  if (!isPlain) return text;
  return `${object.charAt(0).toUpperCase()}${object.slice(1)} be ${base}${base.endsWith('e') ? 'd' : 'ed'}.`;
}

/** "… and delegates its delivery". */
function decidesMore(text: string, profile: Profile): boolean {
  const verbs = decisionVerbs(profile);
  return [...text.matchAll(/(?:\band|,)\s+(?:\p{L}+ly\s+)?(\p{L}+)/gu)].some(([, word = '']) => isForm(word, verbs));
}

/** Verbs whose object can be turned round without a change of meaning. */
const PASSIVE = ['note', 'approve', 'agree', 'endorse', 'accept', 'adopt', 'support', 'receive', 'confirm', 'welcome'];
