/**
 * Makes up sentences: most of them without a figure, some that repeat a figure of a table nearby (as plain text, tied by
 * hand, or given a name), some with a figure that nothing else says.
 */
import type { Random } from './random.ts';
import type { MadeTable } from './table.ts';
import { plainSentences, services } from './words.ts';

/** A sentence as the report language has it, and as a reader sees it. */
export interface Sentence {
  readonly council: string;
  readonly printed: string;
}

const pounds = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const whole = new Intl.NumberFormat('en-GB');

export class SentenceMaker {
  readonly #random: Random;
  #named = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** The sentences of one paragraph. `tables` are those that it may speak of. */
  paragraph(tables: readonly MadeTable[]): Sentence[] {
    return Array.from({ length: this.#random.between(2, 4) }, () => this.#sentence(tables));
  }

  #sentence(tables: readonly MadeTable[]): Sentence {
    const table = tables[this.#random.between(0, Math.max(0, tables.length - 1))];
    if (table === undefined || this.#random.chance(0.65)) return same(this.#random.pick(plainSentences));
    if (this.#random.chance(0.25)) return this.#untied();
    return table.keyword === '@demand' ? this.#aboutPeople(table) : this.#aboutMoney(table);
  }

  #aboutMoney(table: MadeTable): Sentence {
    const row = this.#random.pick([table.total, ...table.items]);
    const at = this.#random.between(0, table.columns.length - 1);
    const value = row.values[at] ?? 0;
    const { id = '' } = table.columns[at] ?? {};
    const figure = `£${pounds.format(Math.abs(value) / 1000)}m`;
    if (id === 'variance') {
      const kind = value < 0 ? 'underspend' : 'overspend';
      return same(`${row.label} is reporting an ${kind} of ${figure} at month 4, which is being reviewed.`);
    }
    if (row === table.total && value > 0 && this.#random.chance(0.5)) {
      return bracketed(
        'The total for the table below is ',
        figure,
        ` = ${table.id}.total.${id}`,
        ' after all adjustments.',
      );
    }
    return same(`For ${row.label} the figure is ${figure}, in line with the assumptions of the plan.`);
  }

  #aboutPeople(table: MadeTable): Sentence {
    const row = this.#random.pick([table.total, ...table.items]);
    return same(`In July 2024 there were ${whole.format(row.values[0] ?? 0)} children: ${row.label.toLowerCase()}.`);
  }

  /** Figures that nothing else in the report vouches for. */
  #untied(): Sentence {
    const share = this.#random.between(3, 97);
    switch (this.#random.between(0, 3)) {
      case 0:
        return same(`Agency social workers now fill ${share}% of posts, compared to ${share + 1}% in April 2024.`);
      case 1:
        return same(
          `There are ${this.#random.between(13, 990)} households in temporary accommodation at the end of July 2024.`,
        );
      case 2: {
        const figure = `£${pounds.format(this.#random.amount(200, 9000) / 1000)}m`;
        const name = `estimated_cost_${++this.#named}`;
        return bracketed('Additional demand equated to ', figure, ` as ${name}`, ' in a full year.');
      }
      default:
        return same(
          `${this.#random.pick(services)} has a budget of around £${this.#random.between(2, 40)} million a year.`,
        );
    }
  }
}

function same(text: string): Sentence {
  return { council: text, printed: text };
}

function bracketed(before: string, figure: string, tie: string, after: string): Sentence {
  return { council: `${before}[${figure}${tie}]${after}`, printed: before + figure + after };
}

/** The lines of a paragraph, broken before `width`. */
export function wrap(text: string, width = 110): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}
