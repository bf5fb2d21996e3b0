/** Lists what the text repeats: by the figure that is repeated, or by the table that it stands in where that would be too long. */
import type { SheetTie, SheetUntied } from './sheet.ts';

interface Group {
  readonly source: string;
  readonly figures: Set<string>;
  readonly places: Set<string>;
  readonly how: Set<string>;
}

const HOW = { hand: 'by hand', auto: 'by Crosscast', computed: 'worked out' } as const;

/** "Table 1: Total, Variance | 12,261 | paragraph 1.1, paragraph 2.3 | by hand", those that disagree first. */
export function tieRows(ties: readonly SheetTie[], most: number): string[][] {
  const sorted = [...ties].sort((a, b) => Number(b.standing === 'failed') - Number(a.standing === 'failed'));
  const each = grouped(sorted, ({ to }) =>
    to.map(({ where, label }) => (label === '' ? where : `${where}: ${label}`)).join('; '),
  );
  const groups =
    each.length <= most ? each : grouped(sorted, ({ to }) => [...new Set(to.map(({ where }) => where))].join('; '));
  return groups.map(({ source, figures, places, how }) => [
    source,
    [...figures].join(', '),
    placesText([...places]),
    [...how].join(', '),
  ]);
}

function grouped(ties: readonly SheetTie[], sourceOf: (tie: SheetTie) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const tie of ties) {
    const source = sourceOf(tie);
    const known = groups.get(source);
    const group = known ?? { source, figures: new Set(), places: new Set(), how: new Set() };
    if (known === undefined) groups.set(source, group);
    const isFailed = tie.standing === 'failed';
    group.figures.add(isFailed ? `${tie.figure} (does not agree)` : tie.figure);
    group.places.add(tie.where);
    group.how.add(HOW[tie.how]);
  }
  return [...groups.values()];
}

/** "paragraphs 1.2, 1.4, recommendations" */
function placesText(places: readonly string[]): string {
  const numbered = places
    .filter((place) => place.startsWith('paragraph '))
    .map((place) => place.slice('paragraph '.length));
  const others = places.filter((place) => !place.startsWith('paragraph '));
  const word = numbered.length === 1 ? 'paragraph' : 'paragraphs';
  return [...(numbered.length === 0 ? [] : [`${word} ${numbered.join(', ')}`]), ...others].join(', ');
}

/** "£1.2m (paragraph 1.3), 19 (paragraph 2.1) and 12 more.": money and percentages first, number words last. */
export function untiedText(untied: readonly SheetUntied[], most: number): string {
  const weight = ({ figure }: SheetUntied): number => (/[£%]/.test(figure) ? 0 : /\d/.test(figure) ? 1 : 2);
  const sorted = [...untied].sort((a, b) => weight(a) - weight(b));
  const shown = sorted.slice(0, most).map(({ figure, where }) => `${figure} (${where})`);
  const more = untied.length - shown.length;
  return `${shown.join(', ')}${more === 0 ? '' : ` and ${more} more`}.`;
}
