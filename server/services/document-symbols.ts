/** The outline of a report: its sections by their levels, with the tables, figures and recommendations in them. */
import { SymbolKind } from 'vscode-languageserver-types';
import type { DocumentSymbol, Range, SymbolInformation } from 'vscode-languageserver-types';
import type { Block, CheckBlock, IncludeBlock, ListBlock } from '../../grammar/tree.ts';
import type { Analysis } from '../model/analysis.ts';
import type { TableMeaning } from '../model/meaning.ts';
import type { ReportBlock } from '../model/report-block.ts';
import type { Steps } from '../model/steps.ts';
import { sectionsOf, titleText } from './outline.ts';
import type { Section } from './outline.ts';
import { endOfText, rangeIn, rangeOfBlock, rangesIn } from './ranges.ts';

/** The symbols of a report, nested as it is. */
export function documentSymbols(analysis: Analysis): Steps<DocumentSymbol[]> {
  return symbolsOfAll(sectionsOf(analysis), analysis);
}

/** The same symbols one after the other, each with the name of the one that it stands in. */
export function* flatSymbols(analysis: Analysis): Steps<SymbolInformation[]> {
  return flattened(yield* documentSymbols(analysis), analysis.uri);
}

function flattened(symbols: readonly DocumentSymbol[], uri: string, within?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(within === undefined ? {} : { containerName: within }) },
    ...flattened(children, uri, name),
  ]);
}

function* symbolsOfAll(parts: readonly (Section | ReportBlock)[], analysis: Analysis): Steps<DocumentSymbol[]> {
  const symbols: DocumentSymbol[] = [];
  for (const part of parts) {
    symbols.push(...('heading' in part ? [yield* sectionSymbol(part, analysis)] : blockSymbols(part, analysis)));
    yield;
  }
  return symbols;
}

function* sectionSymbol(part: Section, analysis: Analysis): Steps<DocumentSymbol> {
  const { block, heading, last, children } = part;
  const name = [heading.number?.text ?? '', titleText(block, heading.content)].filter((word) => word !== '').join(' ');
  const range = { start: rangeOfBlock(block).start, end: rangeIn(last, { start: 0, end: endOfText(last) }).end };
  return symbol({
    name: name === '' ? '(heading without words)' : name,
    detail: heading.id?.text ?? '',
    kind: SymbolKind.Namespace,
    range,
    selectionRange: rangeIn(block, heading.content),
    children: [...namedFigures(block, analysis), ...(yield* symbolsOfAll(children, analysis))],
  });
}

function blockSymbols(block: ReportBlock, analysis: Analysis): DocumentSymbol[] {
  const { syntax } = block;
  const range = rangeOfBlock(block);
  const at = rangesIn(block);
  switch (syntax.kind) {
    case 'report':
    case 'minutes':
    case 'decision':
    case 'appendix': {
      const name = syntax.title?.text ?? `@${syntax.keyword.text}`;
      return [
        symbol({
          name,
          detail: syntax.kind,
          kind: SymbolKind.File,
          range,
          selectionRange: at(syntax.title ?? syntax.keyword),
        }),
      ];
    }
    case 'table':
    case 'demand': {
      const meaning = analysis.meaningOf(block);
      const children = meaning.kind === 'table' ? tableChildren(block, meaning) : [];
      return [symbol({ ...titled(syntax, block), kind: SymbolKind.Struct, range, children })];
    }
    case 'figure':
      return [
        symbol({ ...titled(syntax, block), detail: syntax.valueText?.text ?? '', kind: SymbolKind.Constant, range }),
      ];
    case 'chart':
      return [symbol({ ...titled(syntax, block), kind: SymbolKind.Object, range })];
    case 'check':
      return [checkSymbol(syntax, block)];
    case 'include':
      return [includeSymbol(syntax, block)];
    case 'recommend':
    case 'options':
    case 'resolved':
      return [listSymbol(syntax, block, analysis)];
    default:
      return namedFigures(block, analysis);
  }
}

function checkSymbol({ equation, keyword }: CheckBlock, block: ReportBlock): DocumentSymbol {
  return symbol({
    name: equation === undefined ? '@check' : titleText(block, equation),
    detail: 'check',
    kind: SymbolKind.Boolean,
    range: rangeOfBlock(block),
    selectionRange: rangeIn(block, equation ?? keyword),
  });
}

function includeSymbol({ path, alias, keyword }: IncludeBlock, block: ReportBlock): DocumentSymbol {
  return symbol({
    name: path?.text ?? '@include',
    detail: alias?.text ?? 'include',
    kind: SymbolKind.Package,
    range: rangeOfBlock(block),
    selectionRange: rangeIn(block, alias ?? path ?? keyword),
  });
}

function listSymbol(syntax: ListBlock, block: ReportBlock, analysis: Analysis): DocumentSymbol {
  const at = rangesIn(block);
  const items = syntax.items.filter(({ depth }) => depth === 0);
  const children = items.map((item) =>
    symbol({
      name: short(`${item.marker.text} ${titleText(block, item.content)}`),
      detail: item.tag?.text ?? '',
      kind: SymbolKind.EnumMember,
      range: at(item),
      selectionRange: at(item.content),
    }),
  );
  return symbol({
    name: LIST_NAMES[syntax.kind],
    detail: syntax.body?.text ?? '',
    kind: SymbolKind.Enum,
    range: rangeOfBlock(block),
    selectionRange: at(syntax.keyword),
    children: [...children, ...namedFigures(block, analysis)],
  });
}

const LIST_NAMES = { recommend: 'Recommendations', options: 'Options', resolved: 'Resolved' };

/** `[£1.442m as new_demand]`: figures that prose defines. */
function namedFigures(block: ReportBlock, analysis: Analysis): DocumentSymbol[] {
  return analysis.offersOf(block).definitions.flatMap((definition) => {
    if (definition.kind !== 'fact') return [];
    const { name, span, fact } = definition;
    const whole = { start: Math.min(fact.start, span.start), end: Math.max(fact.end, span.end) };
    return symbol({
      name,
      detail: fact.figure?.text ?? '',
      kind: SymbolKind.Constant,
      range: rangeIn(block, whole),
      selectionRange: rangeIn(block, span),
    });
  });
}

function tableChildren(block: ReportBlock, { columns, rows }: TableMeaning): DocumentSymbol[] {
  const at = rangesIn(block);
  const ofColumns = columns.flatMap(({ heading, id, title }) => {
    if (heading === undefined) return [];
    return symbol({ name: title === '' ? id : title, detail: id, kind: SymbolKind.Field, range: at(heading) });
  });
  const ofRows = rows.map(({ syntax, id, label, role }) => {
    const selection = syntax.cells[0] ?? syntax;
    return symbol({
      name: label === '' ? id : label,
      detail: role === 'item' || role === id ? id : `${role}, ${id}`,
      kind: role === 'total' || role === 'subtotal' ? SymbolKind.Operator : SymbolKind.Property,
      range: at(syntax),
      selectionRange: at(selection),
    });
  });
  return [...ofColumns, ...ofRows];
}

type Titled = Block & { readonly kind: 'table' | 'demand' | 'figure' | 'chart' };

function titled({ title, id, keyword }: Titled, block: ReportBlock): Pick<Parts, 'name' | 'detail' | 'selectionRange'> {
  const name = title === undefined || title.text === '' ? (id?.text ?? `@${keyword.text}`) : title.text;
  return { name, detail: id?.text ?? '', selectionRange: rangeIn(block, id ?? title ?? keyword) };
}

interface Parts {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** Absent when the whole is what is selected. */
  readonly selectionRange?: Range;
  readonly children?: DocumentSymbol[];
}

/** Editors refuse a symbol without a name, and one whose selection is not within its range. */
function symbol({ name, detail, kind, range, selectionRange = range, children = [] }: Parts): DocumentSymbol {
  return {
    name: name.trim() === '' ? '(without a name)' : name,
    kind,
    range,
    selectionRange,
    ...(detail === '' ? {} : { detail }),
    ...(children.length === 0 ? {} : { children }),
  };
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
