/**
 * Makes the next report out of the last: the words for its period moved on, its tables emptied of what is to be entered anew, and the
 * figures of its text tied to the tables that they repeat, so that each is found to be the old one as soon as the new one is
 * entered. The last report stays within reach, for comparison.
 */
import { formatBlock } from '../../../../grammar/format/format.ts';
import { lineEndOf } from '../../../../grammar/format/text.ts';
import type { Entry, HeaderBlock, Text } from '../../../../grammar/tree.ts';
import type { Analysis } from '../../../model/analysis.ts';
import type { Meaning, ProseMeaning, TableMeaning } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import { sourcesOf } from '../../../model/source/source-paths.ts';
import { writeFinancialYear } from '../../../figures/period/write-period.ts';
import { moveFileName, movePeriodWords } from './period-words.ts';
import type { Move, RollPeriod, TextEdit } from './period-words.ts';
import { rollTable } from './roll-table.ts';

export interface RollOptions extends Move {
  /** The path of the last report from where the new one is to be. */
  readonly path: string;
  /** What the new report calls the last one. */
  readonly alias: string;
}

export interface Rolled {
  readonly text: string;
  /** What an author should know of the new report, one sentence each. */
  readonly notes: readonly string[];
}

export function rollForward(analysis: Analysis, options: RollOptions): Rolled {
  const roll = new Roll(analysis, options);
  const text = analysis.document.blocks.map((block) => roll.block(block)).join('');
  return { text, notes: roll.notes() };
}

/** "2024/25 month 6", as a header says it. */
export function periodText(period: RollPeriod): string {
  const year = writeFinancialYear(period.year);
  if (period.kind === 'year') return year;
  return `${year} ${period.kind} ${period.kind === 'month' ? period.month : period.quarter}`;
}

/** Header fields that belong to one meeting. */
const OF_ONE_MEETING: ReadonlySet<string> = new Set(['item']);

class Roll {
  readonly #analysis: Analysis;
  readonly #options: RollOptions;
  #emptied = 0;
  #tied = 0;
  readonly #sources = new Set<string>();

  constructor(analysis: Analysis, options: RollOptions) {
    this.#analysis = analysis;
    this.#options = options;
  }

  /** The text of a block in the new report. */
  block(block: ReportBlock): string {
    const meaning = this.#analysis.meaningOf(block);
    const edits = this.#edits(block, meaning);
    if (edits.length === 0) return block.text;
    const text = edited(block.text, edits);
    // Figures are replaced by as much space, so nothing else of a table is out of line.
    if (meaning.kind !== 'table' || !meaning.series) return text;
    return formatBlock({ kind: block.kind, text });
  }

  notes(): string[] {
    const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;
    return [
      'The date of the meeting is still to be entered.',
      ...(this.#emptied > 0
        ? [`${count(this.#emptied, 'figure is', 'figures are')} to be entered anew in the tables.`]
        : []),
      ...(this.#tied > 0
        ? [
            `${count(this.#tied, 'figure', 'figures')} of the text ${this.#tied === 1 ? 'is' : 'are'} still the old ${this.#tied === 1 ? 'one' : 'ones'}, ` +
              'and will be found to be when the tables are filled in.',
          ]
        : []),
      ...[...this.#sources].map((path) => `A table now comes from ${path}.`),
    ];
  }

  #edits(block: ReportBlock, meaning: Meaning): TextEdit[] {
    const { syntax } = meaning;
    switch (meaning.kind) {
      case 'header':
        return this.#header(meaning.syntax);
      case 'table':
        return this.#table(block, meaning);
      case 'prose':
        return this.#prose(block, meaning);
      case 'figure':
      case 'chart':
        return [
          ...this.#moved('title' in syntax ? syntax.title : undefined),
          ...('entries' in syntax ? this.#entries(syntax.entries) : []),
        ];
      default:
        return [];
    }
  }

  #header(syntax: HeaderBlock): TextEdit[] {
    const { to, path, alias } = this.#options;
    const edits = [...this.#moved(syntax.title)];
    for (const { key, value, start, end } of syntax.entries) {
      const name = key.text.toLowerCase();
      if (name === 'period') edits.push({ ...span(value), text: periodText(to) });
      if (name === 'meeting') edits.push({ ...span(value), text: '[date]' });
      if (OF_ONE_MEETING.has(name)) edits.push(this.#wholeLine(syntax, start, end));
    }
    const last = syntax.entries.at(-1);
    if (last !== undefined) {
      const quoted = /\s/.test(path) ? `"${path}"` : path;
      edits.push({ start: last.end, end: last.end, text: `${this.#lineBreak}  uses: ${quoted} as ${alias}` });
    }
    return edits;
  }

  /** With the line break before it. */
  #wholeLine(syntax: HeaderBlock, start: number, end: number): TextEdit {
    const block = this.#analysis.document.blocks.find(({ syntax: each }) => each === syntax);
    const before = /\r?\n[ \t]*$/.exec(block?.text.slice(0, start) ?? '')?.[0].length ?? 0;
    return { start: start - before, end, text: '' };
  }

  get #lineBreak(): string {
    return lineEndOf(this.#analysis.document.text);
  }

  #table(block: ReportBlock, table: TableMeaning): TextEdit[] {
    const { syntax } = table;
    const rolled = rollTable(block, table, this.#options);
    this.#emptied += rolled.emptied;
    // The labels of a series are its points in time, and those of the past stay what they are.
    const labels = table.series ? [] : table.rows.flatMap((row) => row.syntax.cells[0] ?? []);
    const headings = syntax.rows.find(({ kind }) => kind === 'header')?.cells ?? [];
    return [
      ...this.#moved(syntax.title),
      ...this.#entries(syntax.entries),
      ...[...headings, ...labels].flatMap((cell) => this.#moved(cell)),
      ...this.#sourceEdits(block),
      ...rolled.edits,
    ];
  }

  #entries(entries: readonly Entry[]): TextEdit[] {
    return entries.flatMap(({ key, value, equation, names, path }) =>
      equation === undefined && names === undefined && path === undefined && key.text.toLowerCase() !== 'source'
        ? this.#moved(value)
        : [],
    );
  }

  #sourceEdits(block: ReportBlock): TextEdit[] {
    return sourcesOf(block).flatMap(({ path }) => {
      const moved = moveFileName(path.text, this.#options);
      if (moved === path.text) return [];
      this.#sources.add(moved);
      return [{ ...span(path), text: moved }];
    });
  }

  #prose(block: ReportBlock, meaning: ProseMeaning): TextEdit[] {
    const words = movePeriodWords(meaning.plain, this.#options);
    const ties = this.#analysis.linksOf(block).ties.flatMap(({ how, foreign, facts, mention }): TextEdit[] => {
      const [fact, more] = facts;
      if (how !== 'auto' || foreign === true || fact?.cell === undefined || more !== undefined) return [];
      this.#tied++;
      const { start, end } = mention.prose;
      return [
        { start, end: start, text: '[' },
        { start: end, end, text: ` = ${fact.name}]` },
      ];
    });
    return [...words, ...ties];
  }

  #moved(text: Text | undefined): TextEdit[] {
    if (text === undefined) return [];
    return movePeriodWords(text.text, this.#options).map((edit) => ({
      start: text.start + edit.start,
      end: text.start + edit.end,
      text: edit.text,
    }));
  }
}

function span({ start, end }: Text): { start: number; end: number } {
  return { start, end };
}

function edited(text: string, edits: readonly TextEdit[]): string {
  let result = text;
  for (const { start, end, text: put } of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    result = result.slice(0, start) + put + result.slice(end);
  }
  return result;
}
