/** What could not be taken over from a file, counted, so that its author is told once of each kind. */

const kinds = {
  picture: ['picture was left out', 'pictures were left out'],
  chart: [
    'chart was left out: write it as @chart over the table that has its figures',
    'charts were left out: write them as @chart over the tables that have their figures',
  ],
  textBox: ['text box was left out', 'text boxes were left out'],
  object: ['embedded object was left out', 'embedded objects were left out'],
  equation: ['equation is text now', 'equations are text now'],
  comment: ['comment was left out', 'comments were left out'],
  change: ['tracked change was taken as accepted', 'tracked changes were taken as accepted'],
  merged: [
    'merged cell was split: its text is in the first of the cells',
    'merged cells were split: their text is in the first of the cells',
  ],
  headerRows: [
    'table had several rows of headings, which are one now',
    'tables had several rows of headings, which are one now',
  ],
  nestedTable: ['table inside a table is text now', 'tables inside tables are text now'],
  address: ['link leads to no web address, and is text now', 'links lead to no web address, and are text now'],
  point: [
    'number has a full stop behind it now, to be one of a list',
    'numbers have a full stop behind them now, to be those of lists',
  ],
  report: [
    'report that this belongs to is known by its title alone: say in the header where it is, `of: report.council`',
    'reports are known by their titles alone: say in the header where they are, `of: report.council`',
  ],
} as const;

export type Loss = keyof typeof kinds;

export class Losses {
  readonly #counts = new Map<Loss, number>();

  add(kind: Loss, count = 1): void {
    if (count > 0) this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + count);
  }

  /** "2 pictures were left out", one line each. */
  get lines(): string[] {
    return [...this.#counts].map(([kind, count]) => `${count} ${kinds[kind][count === 1 ? 0 : 1]}`);
  }
}
