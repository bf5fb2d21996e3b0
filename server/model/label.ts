/**
 * What a label or heading says by itself, whatever table it stands in. The same ones stand in table after table, so each is read
 * once, and only for what somebody asks.
 */
import { toId } from '../../grammar/identifier.ts';
import type { Period } from '../figures/period/period.ts';
import { findPeriods, readPeriod } from '../figures/period/read-period.ts';
import type { PeriodMention } from '../figures/period/read-period.ts';
import { readHeading } from '../figures/read-unit.ts';
import type { HeadingReading } from '../figures/read-unit.ts';
import { remembering } from '../../grammar/remember.ts';
import { mayBeTotal } from './total-label.ts';
import { contentWords, hasWordOf } from './words.ts';

/** A heading that a column's unit has been taken from. */
export interface Heading {
  readonly title: string;
  readonly measure: HeadingReading['measure'];
  readonly period?: Period | undefined;
  /** The column's figures are not parts of anything: they are never summed. */
  readonly notAdditive: boolean;
}

const NOT_ADDITIVE = new Set(
  'average avg mean median rate rates ratio index rank ranking per percentage proportion'.split(' '),
);

export class Label {
  readonly text: string;
  #id: string | undefined;
  #words: readonly string[] | undefined;
  #periods: readonly PeriodMention[] | undefined;
  #heading: Heading | undefined;
  #mayBeTotal: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The name that is made of it, in snake_case: see grammar/identifier.ts. */
  get id(): string {
    return (this.#id ??= toId(this.text));
  }

  /** The words that a sentence about it would use. */
  get words(): readonly string[] {
    return (this.#words ??= contentWords(this.text));
  }

  /** The periods that it names; offsets are its own. */
  get periods(): readonly PeriodMention[] {
    return (this.#periods ??= findPeriods(this.text));
  }

  /** The one period that it names; none when it names two. */
  get period(): Period | undefined {
    const named = this.periods.filter(({ period }) => period !== undefined);
    return named.length === 1 ? named[0]?.period : undefined;
  }

  /** Whether it may be that of a total. */
  get mayBeTotal(): boolean {
    return (this.#mayBeTotal ??= mayBeTotal(this.text));
  }

  /** It as the heading of a column. */
  get heading(): Heading {
    return (this.#heading ??= headingOf(this));
  }
}

function headingOf(label: Label): Heading {
  const { text } = label;
  const { title, measure } = readHeading(text);
  return {
    title: title === '' ? text : title,
    measure,
    period: readPeriod(title)?.period ?? label.period,
    notAdditive: text.includes('%') || hasWordOf(NOT_ADDITIVE, text),
  };
}

export const labelOf = remembering((text) => new Label(text));
