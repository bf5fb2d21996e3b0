/** Makes recommendations, resolutions and options, with the words that councils print before them. */
import type { ListBlock } from '../../../grammar/tree.ts';
import type { Decisions, Option, Options } from '../document-model.ts';
import { plainText } from '../document-model.ts';
import type { BlockMaker } from './block-maker.ts';
import { listsOf, nest } from './lists.ts';
import { plainEntry } from './sources.ts';

export function decisionsOf(maker: BlockMaker, syntax: ListBlock): Decisions {
  const lists = listsOf(nest(syntax.items.map((entry) => ({ entry, maker }))));
  const first = lists[0]?.items[0]?.paragraphs[0];
  const start = first === undefined ? '' : plainText(first);
  const recommends = syntax.kind === 'recommend';
  return {
    kind: recommends ? 'recommendations' : 'resolutions',
    place: maker.place(),
    lead: recommends ? recommendationLead(plainEntry(syntax.body?.text ?? ''), start) : resolutionLead(start),
    lists,
    ...maker.remarks(syntax),
  };
}

/** The words fit how the first item goes on: "approves …", "to note …", "That …". */
export function recommendationLead(body: string, start: string): string {
  if (/^that\b/i.test(start)) return 'It is recommended:';
  const named = body === '' ? '' : withArticle(body);
  if (/^to\b/i.test(start)) return named === '' ? 'It is recommended:' : `${capital(named)} is recommended:`;
  return named === '' ? 'It is recommended that:' : `It is recommended that ${named}:`;
}

export function resolutionLead(start: string): string {
  if (/^(?:that|to)\b/i.test(start)) return 'RESOLVED –';
  return 'RESOLVED – That:';
}

/** Cabinet and Council go without an article; a board, a committee or a member has one. */
function withArticle(body: string): string {
  if (/^the\s/i.test(body)) return body.replace(/^The\b/, 'the');
  if (/^(?:full )?council$|^cabinet$/i.test(body)) return body;
  const takesArticle =
    /\b(?:board|committee|panel|commission|forum|group|authority|team|executive|partnership|trust)$|\b(?:member|director|leader|mayor|officer|executive|head) (?:for|of)\b|^(?:leader|mayor|chief)\b/i;
  return takesArticle.test(body) ? `the ${body}` : body;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function optionsOf(maker: BlockMaker, syntax: ListBlock): Options {
  const items = nest(syntax.items.map((entry) => ({ entry, maker })));
  const options = items.map(({ entry, children }): Option => {
    const [, label] = /([0-9]+|[a-z]+)/.exec(entry.marker.text) ?? [];
    return {
      ...maker.stretch(entry),
      label: label === undefined ? '' : `Option ${label.toUpperCase()}`,
      preferred: entry.tag?.text.toLowerCase() === 'preferred',
      paragraphs: maker.paragraphs(entry.content, entry.inlines),
      lists: listsOf(children),
    };
  });
  return { kind: 'options', place: maker.place(), options, ...maker.remarks(syntax) };
}
