/** The calculation of a council tax resolution, in the words of the model resolution. */
import { assertClean, assertFindings } from '../fixture.ts';

/** York's for 2015/16. */
const ITEM = {
  base: '62,405.7',
  own: '£72,736,340',
  spending: '£379,492,509.00',
  income: '£306,107,000.00',
  requirement: '£73,385,509.00',
  basic: '£1,175.94',
  special: '£649,169.00',
  unparished: '£1,165.54',
};

function resolution(
  changed: Partial<typeof ITEM> = {},
  notes: Partial<Record<keyof typeof ITEM, string>> = {},
): string {
  const item = { ...ITEM, ...changed };
  const note = (part: keyof typeof ITEM): string => notes[part] ?? '';
  return `
@recommend Council
  1. notes that the Council calculated the Council Tax Base:
     (a) for the whole Council area as ${item.base} [Item T in the formula in Section 31B of the Local Government Finance Act 1992, as amended]; and
${note('base')}     (b) for dwellings in those parts of its area to which a Parish precept relates as in Schedule A.
  2. calculates that the Council Tax requirement for the Council's own purposes (excluding Parish precepts) is ${item.own}.
${note('own')}  3. calculates the following amounts for the year in accordance with Sections 31 to 36 of the Act:
     (a) ${item.spending} being the aggregate of the amounts which the Council estimates for the items set out in Section 31A(2) of the Act.
${note('spending')}     (b) ${item.income} being the aggregate of the amounts which the Council estimates for the items set out in Section 31A(3) of the Act.
     (c) ${item.requirement} being the amount by which the aggregate at 3(a) above exceeds the aggregate at 3(b) above (Item R in the formula).
${note('requirement')}     (d) ${item.basic} being the amount at 3(c) above (Item R), all divided by Item T (1(a) above).
${note('basic')}     (e) ${item.special} being the aggregate amount of all special items (Parish precepts) referred to in Section 34(1) of the Act.
${note('special')}     (f) ${item.unparished} being the amount at 3(d) above less the result given by dividing the amount at 3(e) above by Item T (1(a) above).
${note('unparished')}`;
}

function note(column: number, text: string, message: string, ...fixes: readonly string[]): string {
  const indent = ' '.repeat(column);
  const lines = fixes.map((fix) => `${indent}| fix: ${fix}\n`);
  return `${indent}${'^'.repeat(text.length)} reconcile/council-tax: ${message}\n${lines.join('')}`;
}

describe('reconcile/council-tax', () => {
  it('says nothing where everything works out, as it was rounded', () => {
    assertClean('reconcile/', resolution());
    assertClean(
      'reconcile/',
      resolution({ spending: '£379,492,509', income: '£306,107,000', requirement: '£73,385,510' }),
    );
    assertClean('recommend/', resolution());
  });

  it('finds an amount that does not follow from those before it', () => {
    const requirement = '£73,384,509.00';
    const message = '£379,492,509.00 less £306,107,000.00 is £73,385,509.00, not £73,384,509.00.';
    assertFindings(
      'reconcile/',
      resolution(
        { requirement },
        { requirement: note(9, requirement, message, 'Replace £73,384,509.00 with £73,385,509.00') },
      ),
    );
    const unparished = '£1,165.99';
    const rest = '£1,175.94 less £649,169.00 divided by 62,405.7 is £1,165.54, not £1,165.99.';
    assertFindings(
      'reconcile/',
      resolution({ unparished }, { unparished: note(9, unparished, rest, 'Replace £1,165.99 with £1,165.54') }),
    );
  });

  it('finds the amount whose digits were swapped, and says nothing of what follows from it', () => {
    const base = '62,450.7';
    const message =
      '£73,385,509.00 divided by 62,450.7 is £1,175.10, not £1,175.94. With 62,405.7 in place of 62,450.7 it is.';
    assertFindings(
      'reconcile/',
      resolution({ base }, { base: note(39, base, message, 'Replace 62,450.7 with 62,405.7') }),
    );
    const basic = '£1,157.94';
    assertFindings(
      'reconcile/',
      resolution(
        { basic },
        {
          basic: note(
            9,
            basic,
            '£73,385,509.00 divided by 62,405.7 is £1,175.94, not £1,157.94.',
            'Replace £1,157.94 with £1,175.94',
          ),
        },
      ),
    );
  });

  it('asks about the requirement for its own purposes only where its digits were swapped', () => {
    const own = '£72,763,340';
    const message = '£73,385,509.00 less £649,169.00 is £72,736,340, not £72,763,340.';
    const fix = 'Replace £72,763,340 with £72,736,340';
    assertFindings('reconcile/', resolution({ own }, { own: note(111, own, message, fix) }));
    // With special expenses; and what is not the requirement at all, as one council has it.
    assertClean('reconcile/', resolution({ own: '£72,901,340' }), resolution({ own: '£1,165.54' }));
    const basic = '£1,157.94';
    const wrong = '£73,385,509.00 divided by 62,405.7 is £1,175.94, not £1,157.94.';
    assertFindings(
      'reconcile/',
      resolution({ own: '£72,901,340', basic }, { basic: note(9, basic, wrong, 'Replace £1,157.94 with £1,175.94') }),
    );
  });

  it('offers each of several amounts that would make it right', () => {
    const requirement = '£73,385,590.00';
    const message =
      '£379,492,509.00 less £306,107,000.00 is £73,385,509.00, not £73,385,590.00. With £379,492,590.00 in place of £379,492,509.00 it is.';
    assertFindings(
      'reconcile/',
      resolution(
        { requirement, own: '£72,901,340' },
        {
          requirement: note(
            9,
            requirement,
            message,
            'Replace £73,385,590.00 with £73,385,509.00',
            'Replace £379,492,509.00 with £379,492,590.00',
          ),
        },
      ),
    );
  });

  it('leaves alone resolutions that it cannot read', () => {
    assertClean(
      'reconcile/',
      resolution({ requirement: 'The sum' }),
      `${resolution()}\n     (g) £1 being the amount by which the aggregate at 3(a) above exceeds the aggregate at 3(b) above.\n`,
    );
  });
});
