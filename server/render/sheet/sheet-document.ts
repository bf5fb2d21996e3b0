/**
 * Prints a check sheet: as a document like any other, so that a page, a Word file and a PDF of it are alike. What is wrong comes first,
 * and what is long is summed up: the sheet is to be read and signed, and the whole of it is in the JSON.
 */
import { ruleInfos } from '../../checks/registry.ts';
import type { Block, PrintedReport, Section } from '../document-model.ts';
import { paragraph, section, strong, table } from './builders.ts';
import type { PlainTable } from './builders.ts';
import { outstanding, verdictText } from './exceptions.ts';
import { summaryRows } from './summary.ts';
import type { CheckSheet, SheetWaiver } from './sheet.ts';
import { tieRows, untiedText } from './tied.ts';

export interface SheetOptions {
  /** Everything, however long. */
  readonly full: boolean;
}

/** Rows of a list before it is cut, or summed up. */
const MOST = { findings: 12, tables: 8, ties: 15, loose: 9, waivers: 12 };

export function sheetDocument(sheet: CheckSheet, { full }: SheetOptions): PrintedReport {
  const { report } = sheet;
  const made = sheet.made === undefined ? [] : [{ key: 'made', label: 'Made on', values: [longDate(sheet.made)] }];
  return {
    kind: 'report',
    language: 'en-GB',
    title: `Check sheet: ${report.title}`,
    council: report.council,
    metadata: [...report.fields.map(({ label, values }) => ({ key: label, label, values })), ...made],
    restricted: false,
    compact: true,
    preface: [paragraph(strong(sheet.clear ? 'Nothing is outstanding.' : 'Not clear.'), ` ${verdictText(sheet)}`)],
    sections: new SheetSections(sheet, full ? Number.POSITIVE_INFINITY : 1).make(),
    footnotes: [],
    contents: [],
    sources: [],
  };
}

class SheetSections {
  readonly #sheet: CheckSheet;
  /** How many times the usual length a list may have. */
  readonly #room: number;

  constructor(sheet: CheckSheet, room: number) {
    this.#sheet = sheet;
    this.#room = room;
  }

  make(): Section[] {
    const { findings, waivers } = this.#sheet;
    return [
      ...(outstanding(findings).length === 0 ? [] : [section('Outstanding', this.#outstanding())]),
      section('Checked', [...this.#checked(), ...this.#figures()]),
      ...(waivers.length + this.#sheet.switchedOff.length === 0 ? [] : [section('Waived', this.#waived())]),
      section('For the record', [...this.#files(), this.#signatures()]),
    ];
  }

  #outstanding(): Block[] {
    const rows = outstanding(this.#sheet.findings).map(({ where, message, severity }) => [where, severity, message]);
    return [
      table({
        title: 'Findings that are not settled',
        anchor: 'outstanding',
        headings: ['Where', 'Severity', 'Finding'],
        ...this.#cut(rows, MOST.findings, 'crosscast lint lists them'),
      }),
    ];
  }

  #checked(): Block[] {
    const { tables, ties } = this.#sheet;
    const rows = summaryRows(this.#sheet);
    if (rows.length === 0) return [paragraph('The report has no sums, no checks and no figures that repeat others.')];
    const summary = table({
      title: 'Checks by kind and result',
      anchor: 'summary',
      headings: ['Check', 'Number', 'Agree exactly', 'Within rounding', 'Do not agree', 'Not checked'],
      numbers: [1, 2, 3, 4, 5],
      rows,
    });
    const each = tables.map(({ where, title, relations }) => {
      const down = relations.filter(({ direction }) => direction === 'down');
      const across = relations.filter(({ direction }) => direction === 'across');
      const tied = ties.filter(({ to }) => to.some((fact) => fact.where === where)).length;
      return [title === '' ? where : `${where}: ${title}`, holding(down), holding(across), String(tied)];
    });
    if (tables.length === 0 || tables.length > MOST.tables * this.#room) return [summary];
    return [
      summary,
      table({
        title: 'Tables: sums that hold, of those that were cast',
        anchor: 'tables',
        headings: ['Table', 'Cast down', 'Cross-cast', 'Times repeated'],
        numbers: [1, 2, 3],
        rows: each,
      }),
    ];
  }

  #figures(): Block[] {
    const { named, untied } = this.#sheet;
    const rows = tieRows(this.#sheet.ties, MOST.ties * this.#room);
    const tied = table({
      title: 'What the text repeats or works out',
      anchor: 'ties',
      headings: ['Stands in', 'Figure', 'Repeated in', 'Tied'],
      ...this.#cut(rows, MOST.ties, 'the JSON form of this sheet has them all'),
    });
    const most = MOST.loose * this.#room;
    const left = [
      ...(named.length === 0
        ? []
        : [paragraph(strong('Stated in the text and named there: '), untiedText(named, most))]),
      ...(untied.length === 0 ? [] : [paragraph(strong('Tied to nothing: '), untiedText(untied, most))]),
    ];
    if (rows.length > 0) return [tied, ...left];
    return left.length > 0 ? left : [paragraph('There are no figures in the text.')];
  }

  #waived(): Block[] {
    const { waivers, switchedOff } = this.#sheet;
    const off =
      switchedOff.length === 0
        ? []
        : [
            paragraph(
              strong('Switched off for all reports, by the configuration: '),
              `${groupedRules(switchedOff).join(', ')}.`,
            ),
          ];
    if (waivers.length === 0) return off;
    const waived = table({
      title: 'Findings that the author waived',
      anchor: 'waived',
      headings: ['Where', 'Rule', 'Waived', 'Reason given'],
      ...this.#cut(waivers.map(waiverRow), MOST.waivers, 'the JSON form of this sheet has them all'),
    });
    return [waived, ...off];
  }

  #files(): Block[] {
    const { sources, tool } = this.#sheet;
    return [
      table({
        title: `Files read, by Crosscast ${tool.version}`,
        anchor: 'files',
        headings: ['File', 'What it is', 'SHA-256 of its content'],
        rows: sources.map(({ path, role, sha256 }) => [
          path,
          ROLES[role],
          sha256 === undefined ? 'not found' : (sha256.match(/.{1,16}/g) ?? []).join(' '),
        ]),
      }),
    ];
  }

  #signatures(): Block {
    return table({
      title: 'Signatures',
      anchor: 'signatures',
      headings: ['Role', 'Name and post', 'Signature', 'Date'],
      rows: ['Prepared by', 'Checked by', 'Cleared by'].map((role) => [role, '\u00a0', '\u00a0', '\u00a0']),
      form: true,
    });
  }

  #cut(
    rows: readonly (readonly string[])[],
    most: number,
    elsewhere: string,
  ): Pick<PlainTable, 'rows'> & { readonly notes?: readonly string[] } {
    const shown = most * this.#room;
    if (rows.length <= shown) return { rows };
    return { rows: rows.slice(0, shown), notes: [`${rows.length - shown} more are not shown; ${elsewhere}.`] };
  }
}

const ROLES = {
  report: 'the report',
  included: 'included in it',
  used: 'figures used',
  data: 'source of figures',
  configuration: 'configuration',
} as const;

/** A group of rules that are all off by its name alone. */
function groupedRules(off: readonly string[]): string[] {
  const groupOf = (id: string): string => id.split('/')[0] ?? id;
  const all = (id: string): boolean =>
    ruleInfos.filter((rule) => groupOf(rule.id) === groupOf(id)).every((rule) => off.includes(rule.id));
  return [...new Set(off.map((id) => (all(id) ? groupOf(id) : id)))];
}

function waiverRow({ where, rules, reason, findings }: SheetWaiver): string[] {
  const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
  const found = findings.length === 1 ? (findings[0]?.message ?? '') : count;
  return [where, rules.join(', '), found, reason ?? 'none given'];
}

/** "5 of 5"; a dash for no sums. */
function holding(relations: readonly { readonly verdict: string }[]): string {
  const hold = relations.filter(({ verdict }) => verdict === 'exact' || verdict === 'rounding').length;
  return relations.length === 0 ? '–' : `${hold} of ${relations.length}`;
}

function longDate(date: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));
}
