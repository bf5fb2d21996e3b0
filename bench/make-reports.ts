/**
 * Makes up reports of a given length that look like those of a council: numbered sections and paragraphs, tables with
 * sums and equations, lists, recommendations, and about one slip of the pen in 500 lines. The same seed gives the same
 * report, and each comes with its twin in Markdown.
 */
import { SentenceMaker, wrap } from './reports/prose.ts';
import { Random } from './reports/random.ts';
import { spoil, TableMaker } from './reports/table.ts';
import type { MadeTable } from './reports/table.ts';
import { actions, services } from './reports/words.ts';
import { councilLines, journalLines, markdownLines } from './reports/write-table.ts';

export interface MadeReport {
  readonly council: string;
  readonly markdown: string;
  /** How many figures were spoilt. */
  readonly slips: number;
}

const linesPerSlip = 500;
/** Room that is filled with a list, so that the report has exactly as many lines as were asked for. */
const closing = 28;

/** A report of exactly `lines` lines. */
export function makeReport(lines: number, seed = 1): MadeReport {
  const maker = new ReportMaker(seed);
  maker.opening();
  while (maker.length < lines - closing) maker.section(lines - closing);
  maker.close(lines);
  return maker.made();
}

class ReportMaker {
  readonly #random: Random;
  readonly #tables: TableMaker;
  readonly #sentences: SentenceMaker;
  readonly #council: string[] = [];
  readonly #markdown: string[] = [];
  #section = 0;
  #paragraph = 0;
  #slips = 0;
  #nextSlip: number;

  constructor(seed: number) {
    this.#random = new Random(seed);
    this.#tables = new TableMaker(this.#random);
    this.#sentences = new SentenceMaker(this.#random);
    // Reports shorter than the distance between two slips have one now and then.
    this.#nextSlip = this.#random.between(1, linesPerSlip);
  }

  get length(): number {
    return this.#council.length;
  }

  made(): MadeReport {
    const text = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
    return { council: text(this.#council), markdown: text(this.#markdown).trimEnd() + '\n', slips: this.#slips };
  }

  opening(): void {
    this.#council.push(
      '@report "Revenue Monitor and Improvement Plan"',
      '  council: Oldham Council',
      '  body: Children and Young People Scrutiny Board',
      '  meeting: 2 October 2024',
      '  officer: Julie Daniels, Director of Children’s Social Care and Early Help',
      '  period: 2024/25 month 4',
      '',
    );
    this.#markdown.push('# Revenue Monitor and Improvement Plan', '');
    this.#heading(1, 'Purpose of the Report');
    this.#both(['This is an update to a previous report, presented to the board on 20 March 2024.']);
    this.#heading(1, 'Recommendations');
    this.#council.push(
      '@recommend Children and Young People Scrutiny Board',
      '  1. notes the report and progress to date;',
    );
    this.#council.push('  2. approves the measures that are set out below.', '');
    this.#markdown.push(
      '1. notes the report and progress to date;',
      '2. approves the measures that are set out below.',
      '',
    );
  }

  /** A section: an introduction, tables with paragraphs that speak of them, a list. Ends early when `most` is reached. */
  section(most: number): void {
    this.#section++;
    this.#paragraph = 0;
    this.#heading(1, `${this.#section} ${this.#random.pick(services)}`);
    const tables = [this.#tables.finance(), this.#random.chance(0.3) ? this.#tables.demand() : this.#tables.finance()];
    this.#prose(tables);
    for (const [index, table] of tables.entries()) {
      if (this.length >= most) return;
      if (index > 0) this.#heading(2, table.title);
      this.#prose(tables);
      this.#table(table);
      for (let left = this.#random.between(2, 4); left > 0 && this.length < most; left--) this.#prose(tables);
    }
    if (this.length < most) this.#list(this.#random.between(3, 6));
  }

  /** Ends the report at exactly `lines` lines with a heading and a list. */
  close(lines: number): void {
    this.#heading(1, `${this.#section + 1} Next steps`);
    const left = lines - this.length;
    if (left > 0) this.#list(left - 1);
  }

  #heading(level: number, text: string): void {
    this.#council.push(`${'#'.repeat(level)} ${text}`, '');
    this.#markdown.push(`${'#'.repeat(level + 1)} ${text}`, '');
  }

  #prose(tables: readonly MadeTable[]): void {
    const number = `${this.#section}.${++this.#paragraph}`;
    const sentences = this.#sentences.paragraph(tables);
    this.#council.push(...wrap(`${number} ${sentences.map(({ council }) => council).join(' ')}`), '');
    this.#markdown.push(...wrap(`${number} ${sentences.map(({ printed }) => printed).join(' ')}`), '');
  }

  #table(table: MadeTable): void {
    if (this.length >= this.#nextSlip) {
      this.#nextSlip += linesPerSlip;
      this.#slips++;
      spoil(table, this.#random);
    }
    this.#council.push(...councilLines(table), '');
    this.#markdown.push(...markdownLines(table), '');
  }

  #list(count: number): void {
    this.#both(Array.from({ length: count }, () => `- ${this.#random.pick(actions)}`));
  }

  #both(lines: readonly string[]): void {
    this.#council.push(...lines, '');
    this.#markdown.push(...lines, '');
  }
}

export interface MadeSums {
  readonly council: string;
  /** The same sums as transactions for hledger. */
  readonly journal: string;
}

/** A report of nothing but tables, with exactly `sums` sums, all of them right. */
export function makeSums(sums: number, seed = 1): MadeSums {
  const maker = new TableMaker(new Random(seed));
  const council = [
    '@report "Budget Book"',
    '  council: Oldham Council',
    '  body: Cabinet',
    '  meeting: 2 October 2024',
    '  officer: A Treasurer, Director of Finance',
    '  period: 2024/25 month 4',
    '',
    '# Purpose of the Report',
    '',
    '# Recommendations',
    '',
  ];
  const journal: string[] = [];
  for (let left = sums; left > 0;) {
    const made = maker.finance(false);
    const columns = made.columns.slice(0, left);
    left -= columns.length;
    const table = { ...made, columns, ...onlyFirst(made, columns.length) };
    council.push(...councilLines(table), '');
    journal.push(...journalLines(table));
  }
  return { council: `${council.join('\n')}\n`, journal: `${journal.join('\n')}\n` };
}

/** The rows of a table without the columns from `count` on. */
function onlyFirst({ items, total }: MadeTable, count: number): Pick<MadeTable, 'items' | 'total'> {
  const cut = ({ label, values }: MadeTable['total']) => ({ label, values: values.slice(0, count) });
  return { items: items.map(cut), total: cut(total) };
}
