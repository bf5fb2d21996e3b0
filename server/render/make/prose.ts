/** Makes headings, paragraphs, quotations, lists in the prose, and named figures. */
import { lineEnd, piece } from '../../../grammar/characters.ts';
import type { Block, Span } from '../../../grammar/tree.ts';
import type { FigureMeaning } from '../../model/meaning.ts';
import { printedValue } from '../../model/printed-value.ts';
import type { Heading, ListBlock, NamedFigure, Paragraph, Quotation, Run } from '../document-model.ts';
import { entryOf } from './block-maker.ts';
import type { BlockMaker } from './block-maker.ts';
import { listsOf, nest } from './lists.ts';
import type { PlacedEntry } from './lists.ts';
import { plainEntry } from './sources.ts';

type Of<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

/** `level` is that of the printed report, where an included file stands lower. */
export function headingOf(maker: BlockMaker, syntax: Of<'heading'>, level: number): Heading {
  return {
    kind: 'heading',
    place: maker.place(),
    level,
    ...maker.number(syntax.number),
    runs: maker.prose(syntax.content, syntax.inlines),
    anchor: maker.parts.anchors.of(maker.block) ?? '',
  };
}

export function paragraphOf(maker: BlockMaker, syntax: Of<'paragraph'>): Paragraph {
  const anchor = maker.parts.anchors.of(maker.block);
  return {
    kind: 'paragraph',
    place: maker.place(),
    ...maker.number(syntax.number),
    ...(anchor === undefined ? {} : { anchor }),
    runs: maker.prose(syntax.content, syntax.inlines),
  };
}

/** The lines of a quotation without their marks; a line with nothing else on it parts two paragraphs. */
export function quotationOf(maker: BlockMaker, { content, inlines }: Of<'quote'>): Quotation {
  const { text } = maker.block;
  const paragraphs: Run[][] = [[]];
  for (let at = content.start; at <= content.end;) {
    const end = Math.min(lineEnd(text, at), content.end);
    const line = piece(text, text[at] === '>' && at > content.start ? at + 1 : at, end);
    if (line.text === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(...spaced(paragraphs.at(-1)), ...maker.prose(line, inlines));
    at = end + 1;
  }
  return { kind: 'quotation', place: maker.place(), paragraphs: paragraphs.filter((runs) => runs.length > 0) };
}

function spaced(before: readonly Run[] | undefined): Run[] {
  return before === undefined || before.length === 0 ? [] : [{ kind: 'text', text: ' ' }];
}

/** One list of the prose, which is one or more item blocks. */
export function listBlocksOf(makers: readonly BlockMaker[]): ListBlock[] {
  const [first] = makers;
  const last = makers.at(-1);
  const entries = makers.flatMap((maker): PlacedEntry[] => {
    const { syntax } = maker.block;
    return syntax.kind === 'item' ? syntax.items.map((entry) => ({ entry, maker })) : [];
  });
  if (first === undefined || last === undefined) return [];
  return listsOf(nest(entries)).map((list) => ({ kind: 'list', place: first.place(last.block), list }));
}

/**
 * A figure with a title is printed as a line; one that has only a name is for use elsewhere, and nothing is printed.
 */
export function namedFigureOf(
  maker: BlockMaker,
  { syntax, figure, expression }: FigureMeaning,
): NamedFigure | undefined {
  const { title, valueText, entries } = syntax;
  if (title === undefined || valueText === undefined) return undefined;
  const at = entryOf(entries, 'at');
  const runs =
    expression === undefined ? maker.simple(valueText) : calculated(maker, valueText, entryOf(entries, 'unit')?.text);
  const standing =
    expression !== undefined
      ? ('computed' as const)
      : figure === undefined
        ? ('untied' as const)
        : ('defined' as const);
  const mark = { ...maker.stretch(valueText), standing, messages: maker.messages(valueText) };
  return {
    kind: 'figure',
    place: maker.place(),
    title: maker.simple(title),
    value: [{ kind: 'figure', mark, runs: runs.flatMap((run) => (run.kind === 'found' ? run.runs : [run])) }],
    details: at === undefined ? [] : [plainEntry(at.text)],
    anchor: maker.parts.anchors.of(maker.block) ?? '',
    ...maker.remarks(syntax),
  };
}

function calculated(maker: BlockMaker, written: Span & { readonly text: string }, unit: string | undefined): Run[] {
  const { analysis, block } = maker;
  const quantity = analysis.linksOf(block).computed[0]?.quantity;
  const text = quantity === undefined ? written.text : printedValue(quantity, { unit }, analysis.settings.profile);
  return [{ kind: 'text', text }];
}
