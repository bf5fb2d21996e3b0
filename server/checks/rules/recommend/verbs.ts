/** Recognises the verbs of decision in any form: approve, approves, approved, approving. */
import type { Profile } from '../../../model/settings.ts';

export function decisionVerbs({ verbs }: Profile): readonly string[] {
  return [...verbs.decide, ...verbs.note, ...verbs.delegate];
}

/** Whether a word is a form of one of the verbs. */
export function isForm(word: string, verbs: readonly string[]): boolean {
  const lower = word.toLowerCase();
  // A form begins as its verb does, so that few verbs are looked at closely.
  return verbs.some((verb) => lower === verb || (lower[0] === verb[0] && formsOf(verb).has(lower)));
}

const forms = new Map<string, ReadonlySet<string>>();

/** Regular forms, with the consonant doubled (referred), y changed (ratified), and an n (given). */
function formsOf(verb: string): ReadonlySet<string> {
  let found = forms.get(verb);
  if (found === undefined) {
    const stem = verb.replace(/[^a-z]/g, '');
    const cut = stem.slice(0, -1);
    const last = stem.slice(-1);
    const regular = last === 'e' ? withEach(cut, ['es', 'ed', 'ing', 'en']) : withEach(stem, ['s', 'es', 'ed', 'ing']);
    const changed = last === 'y' ? withEach(cut, ['ies', 'ied']) : [];
    found = new Set([...regular, ...withEach(stem + last, ['ed', 'ing']), ...changed]);
    forms.set(verb, found);
  }
  return found;
}

function withEach(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => stem + ending);
}
