/** Recognises the verbs of decision in any form: approve, approves, approved, approving. */
import type { Profile } from '../../../model/settings.ts';

export function decisionVerbs({ verbs }: Profile): readonly string[] {
  return [...verbs.decide, ...verbs.note, ...verbs.delegate];
}

/** Whether a word is a form of one of the verbs. */
export function isForm(word: string, verbs: readonly string[]): boolean {
  const lower = word.toLowerCase();
  return verbs.some((verb) => lower === verb || formOf(verb).test(lower));
}

const forms = new Map<string, RegExp>();

/** Regular forms, with the consonant doubled (referred), y changed (ratified), and an n (given). */
function formOf(verb: string): RegExp {
  let form = forms.get(verb);
  if (form === undefined) {
    const stem = verb.replace(/[^a-z]/g, '');
    const endings = stem.endsWith('e') ? `${stem.slice(0, -1)}(?:es|ed|ing|en)` : `${stem}(?:s|es|ed|ing)`;
    const doubled = `${stem}${stem.at(-1) ?? ''}(?:ed|ing)`;
    const changed = stem.endsWith('y') ? `|${stem.slice(0, -1)}i(?:es|ed)` : '';
    forms.set(verb, (form = new RegExp(`^(?:${endings}|${doubled}${changed})$`)));
  }
  return form;
}
