/** Finds the header of a report at the start of a Word file: its title, and the fields that reports have in lines or in a table. */
import type { HeaderKind } from '../../../grammar/tree.ts';
import type { Losses } from '../losses.ts';
import type { WordBlock, WordDocument, WordParagraph } from './document.ts';
import { printedText } from './document.ts';
import { plainRows } from './tables.ts';

export interface Front {
  readonly kind: HeaderKind;
  readonly title: string;
  /** Key and value, in the order in which they stand. */
  readonly fields: readonly (readonly [string, string])[];
  /** What comes after it. */
  readonly rest: readonly WordBlock[];
}

interface Label {
  readonly key: string;
  readonly words: RegExp;
  readonly kind?: HeaderKind;
}

/** How councils call the fields of the header. A field without a key is understood and not kept. */
const labels: readonly Label[] = [
  { key: 'body', words: /^minutes of$/i, kind: 'minutes' },
  { key: 'body', words: /^decision (?:of|maker|taken by)$/i, kind: 'decision' },
  { key: 'body', words: /^(?:report )?to$|^(?:committee|body|meeting of|name of committee)$/i },
  { key: 'meeting', words: /^date of decision$/i, kind: 'decision' },
  { key: 'meeting', words: /^(?:meeting|date|meeting date|date of (?:the )?meeting)$/i },
  { key: 'item', words: /^(?:agenda )?item(?: (?:no\.?|number))?$/i },
  {
    key: 'portfolio',
    words: /^(?:portfolio(?: holder)?|cabinet (?:member|portfolio)|lead (?:cabinet )?member|executive member)$/i,
  },
  {
    key: 'officer',
    words: /^(?:report (?:of|author|from)|(?:contact |lead |responsible )?officers?(?: contact)?|author|from)$/i,
  },
  { key: 'wards', words: /^(?:wards?|electoral divisions?)(?: \(?s?\)?)?(?: affected)?$/i },
  { key: 'key decision', words: /^(?:is this a )?key decision\??$/i },
  { key: 'period', words: /^(?:reporting )?period$/i },
  { key: 'status', words: /^(?:status|public or exempt|exempt(?: information)?)$/i },
  { key: 'council', words: /^council$/i },
  { key: '', words: /^on the report$/i },
];

/** No header goes on for longer. */
const LONGEST = 40;

export function readFront({ blocks, title }: WordDocument, losses: Losses): Front {
  const fields: (readonly [string, string])[] = [];
  let kind: HeaderKind = 'report';
  let named: string | undefined;
  let council: string | undefined;
  const rest: WordBlock[] = [];
  const take = (label: string, value: string): boolean => {
    const known = labels.find(({ words }) => words.test(label.trim()));
    if (known === undefined || value.trim() === '') return false;
    if (known.kind !== undefined && kind === 'report') ({ kind } = known);
    if (known.key === '') losses.add('report');
    else fields.push([known.key, oneLine(value)]);
    return true;
  };
  let at = 0;
  for (; at < Math.min(blocks.length, LONGEST); at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'table') {
      const rows = plainRows(block);
      const isFields = rows.every(
        ([label = '', value, ...more]) => value !== undefined && more.length === 0 && knows(label),
      );
      if (!isFields) break;
      for (const [label = '', value = ''] of rows) take(label.replace(/\s*:\s*$/, ''), value);
    } else if (named === undefined && isTitle(block)) named = oneLine(printedText(block));
    else if (block.heading !== undefined) break;
    else if (council === undefined && (block.style === 'report council' || isCouncil(block))) {
      council = oneLine(printedText(block));
    } else if (block.style === 'report restriction') continue;
    else {
      const [, label = '', value = ''] = /^([^:\t\n]{2,40}?)\s*(?::\s*|\t+)(.*)$/s.exec(printedText(block)) ?? [];
      if (!take(label, value)) {
        // Something else may stand among the fields; after the last of them, the text has begun.
        if (fields.length > 0 || named !== undefined) break;
        rest.push(block);
      }
    }
  }
  const remaining = [...rest, ...blocks.slice(at)];
  return withTitle({ kind, title: named ?? '', fields: withCouncil(fields, council), rest: remaining }, title);
}

function knows(label: string): boolean {
  return labels.some(({ words }) => words.test(label.replace(/\s*:\s*$/, '').trim()));
}

function isTitle({ style }: WordParagraph): boolean {
  return style === 'title';
}

function isCouncil(paragraph: WordParagraph): boolean {
  return /^(?:[A-Z][\w'’-]+ ){1,6}(?:Council|Authority)$/.test(printedText(paragraph).trim());
}

function withCouncil(fields: Front['fields'], council: string | undefined): Front['fields'] {
  return council === undefined || fields.some(([key]) => key === 'council')
    ? fields
    : [['council', council], ...fields];
}

/** Without a paragraph in the style of titles: the first main heading if it stands first, else the title in the file's properties. */
function withTitle(front: Front, property: string): Front {
  if (front.title !== '') return front;
  const [first, ...others] = front.rest;
  const isLone =
    first?.kind === 'paragraph' &&
    first.heading === 1 &&
    first.label === undefined &&
    others.filter((block) => block.kind === 'paragraph' && block.heading === 1).length === 0;
  if (isLone) return { ...front, title: oneLine(printedText(first)), rest: others };
  if (property !== '') return { ...front, title: property };
  const line = first?.kind === 'paragraph' && first.heading === undefined ? oneLine(printedText(first)) : '';
  if (line !== '' && line.length < 150 && !line.endsWith('.')) return { ...front, title: line, rest: others };
  return { ...front, title: 'Report without a title' };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
