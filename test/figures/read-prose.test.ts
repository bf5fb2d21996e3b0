import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toPlain } from '../../server/figures/decimal.ts';
import { readProse } from '../../server/figures/read-prose.ts';
import type { ProseFigure, ProseReading } from '../../server/figures/read-prose.ts';

/** One line a figure: `text = value unit`, then whatever else there is to say. Offsets are checked on the way. */
function tell(text: string): string[] {
  return readProse(text).figures.map((prose) => tellFigure(prose, text));
}

function tellFigure({ start, end, figure, ...prose }: ProseFigure, text: string): string {
  assert.equal(text.slice(start, end), figure.text);
  const { unit } = figure;
  const parts = [`${figure.text.replace(/\s+/g, ' ')} = ${toPlain(figure.value)}`];
  if (figure.whole) parts.push(`of ${toPlain(figure.whole)}`);
  parts.push(unit.kind);
  if (unit.noun !== undefined && unit.kind === 'count') parts.push(`“${unit.noun}”`);
  if (unit.per !== undefined) parts.push(`per ${unit.per}`);
  if (figure.qualifier !== 'none') parts.push(figure.qualifier);
  if (prose.direction) parts.push(`${prose.direction.word} ${prose.direction.sign}`);
  if (prose.bracketed && figure.sign !== 'brackets') parts.push('aside');
  if (prose.range) parts.push(prose.range);
  if (prose.isWord) parts.push('word');
  for (const doubt of figure.doubts ?? []) parts.push(`doubt ${doubt.suggestion ?? ''}`);
  return parts.join(' ');
}

/** Text and what it must be told as. */
const check = (cases: [string, string[]][]) => {
  for (const [text, expected] of cases) assert.deepEqual(tell(text), expected, text);
};

describe('read-prose', () => {
  it('reads the scale of a negative figure after its brackets', () => {
    check([
      [
        'Since the last report of (£0.045) million it was (1.2)m, a change of (3.2)%.',
        ['(£0.045) million = -45000 money', '(1.2)m = -1200000 number', '(3.2)% = -3.2 percent'],
      ],
      ['There are 428 (19)% at home; see option (2) million.', ['428 = 428 number']],
    ]);
  });

  it('reads every figure of seed 003, with its offsets', () => {
    check([
      [
        'The month 4 financial position of Children’s Social Care is a forecasted pressure of £12.261m after\nthe planned use of £0.315m of reserves.',
        ['£12.261m = 12261000 money pressure 1', '£0.315m = 315000 money'],
      ],
      [
        'The previous report, to the board in March 2024 reported the financial position at month 9 which at the time was highlighting a pressure of £13.348m. The final 2024/25 position for Children’s Social Care was a pressure of £12.123m, with the largest contributor of the pressure being the social care placements, including high-cost external residential packages (£11.612m).',
        [
          '£13.348m = 13348000 money pressure 1',
          '£12.123m = 12123000 money pressure 1',
          '£11.612m = 11612000 money aside',
        ],
      ],
      [
        'The forecasted pressure for Children’s Social Care at 30 July 2024 (month 4) is £12.261m and incorporates the use of reserves totaling £0.315m.',
        ['£12.261m = 12261000 money pressure 1', '£0.315m = 315000 money'],
      ],
      [
        'The most significant pressure is within Children in Care; £12.087 at month 4, in the main it is the result of continued pressure in externally commissioned placements',
        ['£12.087 = 12.087 money doubt £12.087m'],
      ],
      [
        'At month 4, additional demand on the placements budget for new placements and changes to existing placements equated to £1.442m however, the review mitigated the additional demand by £1.458m resulting in a net reduction of £0.019m.',
        ['£1.442m = 1442000 money', '£1.458m = 1458000 money', '£0.019m = 19000 money reduction -1'],
      ],
      [
        'Children’s Safeguarding is reporting an underspend of £0.145m, this in the main relates to vacant posts.',
        ['£0.145m = 145000 money underspend -1'],
      ],
      ['with 50% additional demand compared to pre-pandemic levels', ['50% = 50 percent']],
      [
        'In July 2024, there were 2,202 contacts into the MASH with 428 (19%) of these converting to referrals for statutory services. Children’s Social Care and Early Help were providing support to 4,017 children and young people including 1,134 open to early help, 1,538 children in need, 490 subject to child protection plans, 603 children looked after and 252 care leavers.',
        [
          '2,202 = 2202 count “contacts”',
          '428 = 428 number',
          '19% = 19 percent aside',
          '4,017 = 4017 count “children and young people”',
          '1,134 = 1134 count “open to early help”',
          '1,538 = 1538 count “children in need”',
          '490 = 490 count “subject to child protection plans”',
          '603 = 603 count “children looked after”',
          '252 = 252 count “care leavers”',
        ],
      ],
      [
        'This puts Oldham in the top 30% nationally and one of three councils in Greater Manchester',
        ['30% = 30 percent', 'one of three = 1 of 3 ratio word'],
      ],
      ['Deliver six Mockingbird constellations to support', ['six = 6 count “Mockingbird constellations” word']],
      ['across three strategic areas: earlier support', ['three = 3 count “strategic areas” word']],
      [
        'has covered 22 bus rears and 70 bus interiors.',
        ['22 = 22 count “bus rears”', '70 = 70 count “bus interiors”'],
      ],
      ['in the 6 months following targeted early help', ['6 = 6 count “months”']],
      [
        'have continued to reduce from 36% in April 2024 to 32% in July 2024.',
        ['36% = 36 percent', '32% = 32 percent'],
      ],
      [
        'There are 310 children placed in internal fostering which is an increase of 13 internal placements since May 2024',
        ['310 = 310 count “children”', '13 = 13 count “internal placements” increase 1'],
      ],
      [
        '17 new semi-independent beds for Oldham young people aged 16 plus',
        ['17 = 17 count “new semi-independent beds”'],
      ],
      ['for young people aged over 18 who are appealing', []],
      ['manageable caseloads to an average of 19, through', ['19 = 19 number']],
    ]);
  });

  it('reads the notations and directions of the other reports', () => {
    check([
      ['invest £14.7 million into vital services', ['£14.7 million = 14700000 money']],
      [
        'spending of £74.586m gave an overspend for the year of £0.569m',
        ['£74.586m = 74586000 money', '£0.569m = 569000 money overspend 1'],
      ],
      ['payment up to £32,000 a week. The', ['£32,000 = 32000 money per week at most']],
      ['up from £2.4m a year earlier to £2.9m', ['£2.4m = 2400000 money', '£2.9m = 2900000 money']],
      ['in the region of £30k per week', ['£30k = 30000 money per week about']],
      [
        'down from 30+ cases to around 18 per social worker.',
        ['30 = 30 count “cases” at least', '18 = 18 number per social worker about'],
      ],
      [
        'approximately 18 or 19 per social worker',
        ['18 = 18 number about low', '19 = 19 number per social worker about high'],
      ],
      ['39.6 per 10,000 in March', ['39.6 = 39.6 number per 10,000']],
      ['48.3% (293 of 607 children)', ['48.3% = 48.3 percent', '293 of 607 = 293 of 607 ratio']],
      [
        '1 in 3, 16 per cent, 2.5 percentage points and 0.5 FTE',
        ['1 in 3 = 1 of 3 ratio', '16 per cent = 16 percent', '2.5 percentage points = 2.5 points', '0.5 = 0.5 fte'],
      ],
      [
        'by 58p from £11.69, around 9 pence a week, 13.09 pence per kWh (about 32p)',
        [
          '58p = 0.58 money',
          '£11.69 = 11.69 money',
          '9 pence = 0.09 money per week about',
          '13.09 pence = 0.1309 money per kWh',
          '32p = 0.32 money about',
        ],
      ],
      [
        'from £2.87 to £2.90m, and from £12 to £1.2m',
        ['£2.87 = 2870000 money', '£2.90m = 2900000 money', '£12 = 12 money', '£1.2m = 1200000 money'],
      ],
      ['the amount at 3(c) above, less that at 12(ii); 428 (19%)', ['428 = 428 number', '19% = 19 percent aside']],
      [
        'down 25 basis points (0.25%) to 4.75%, 5bps and 1 bp',
        [
          '25 basis points = 0.25 points',
          '0.25% = 0.25 percent aside',
          '4.75% = 4.75 percent',
          '5bps = 0.05 points',
          '1 bp = 0.01 points',
        ],
      ],
      [
        '10 people at 2 p.m., 3pm, 4p.m., p5, a 1080p screen, 5 posts',
        ['10 = 10 count “people”', '5 = 5 count “posts”'],
      ],
      [
        'Cr£2.4m, Dr£4.9m, -£2.391m and £4.7 billion',
        [
          'Cr£2.4m = -2400000 money',
          'Dr£4.9m = 4900000 money',
          '-£2.391m = -2391000 money',
          '£4.7 billion = 4700000000 money',
        ],
      ],
      [
        'made up of a (£0.774m) non-pay underspend and a £0.205m pay overspend',
        ['(£0.774m) = -774000 money underspend -1', '£0.205m = 205000 money overspend 1'],
      ],
      [
        'an underspend of (£1.089m) on £75.155m',
        ['(£1.089m) = -1089000 money underspend -1', '£75.155m = 75155000 money'],
      ],
      [
        'Of the forecast underspend, (£0.962m) non-pay and (£0.127m) pay',
        ['(£0.962m) = -962000 money', '(£0.127m) = -127000 money'],
      ],
      ['forecasts a +£0.2m overspend', ['+£0.2m = 200000 money overspend 1']],
      [
        'expenditure £74.586m, a total underspend of £0.569m',
        ['£74.586m = 74586000 money', '£0.569m = 569000 money underspend -1'],
      ],
      [
        'reduced by 2 to 111, with 15 approvals',
        ['2 = 2 number reduced -1', '111 = 111 number', '15 = 15 count “approvals”'],
      ],
      [
        '£1m over budget, a shortfall of £2m and a favourable variance of £3m',
        ['£1m = 1000000 money over budget 1', '£2m = 2000000 money shortfall 1', '£3m = 3000000 money favourable -1'],
      ],
      ['an overspend against the budget of £75.155m', ['£75.155m = 75155000 money']],
      ['a pressure of           £13.348m                              . The', ['£13.348m = 13348000 money pressure 1']],
      [
        '£3m–£4m, £3-4m and between 5 and 7 homes',
        [
          '£3m = 3000000 money low',
          '£4m = 4000000 money high',
          '£3 = 3000000 money low',
          '4m = 4000000 money high',
          '5 = 5 count “homes” low',
          '7 = 7 count “homes” high',
        ],
      ],
      [
        'c£16.4m, c. £11m, less than £4m, just under £4m, over £3m, 300 or more',
        [
          '£16.4m = 16400000 money about',
          '£11m = 11000000 money about',
          '£4m = 4000000 money under',
          '£4m = 4000000 money nearly',
          '£3m = 3000000 money over',
          '300 = 300 number at least',
        ],
      ],
    ]);
  });

  it('leaves alone what is no figure', () => {
    const texts = [
      'in 2024, by 2030 and since 1989',
      'on 2 October 2024, 31/03/2025 and in 2024/25 at month 4',
      'at 10.30am, 6 pm and 10:30',
      'paragraph 3, paragraphs 3.1 and 3.2, section 2.1, Table 1, Appendix 2, item 9, page 4, Schedule 12A, Part 1',
      'Priority 1, Strand 2, Option 2, Option two, phase 3, Note 4, Year 9, IFRS 16, version 2.1',
      'the 7x7x7 model, S75, COVID-19, Ofsted 2, A12, M62, 1st, 2nd and OL1 1UT',
      'over 18s, 16-17 year olds, 16 year olds, aged 16 plus, aged between 16 and 18',
      'a five-year plan, one-third, a one-off cost, 16-hour shifts, 24/7 cover',
      'one of the best, one member, no one, one or two, one area, the one',
      'call 0161 770 1234 about the PDF 617 KB',
      '1. approves the report',
      '1.2 The position',
      '(1) approves and (2) notes',
      'see footnote[1] and note^2, item #3, $12, €5',
      '£2 trillion',
      'Members note that the third quarter went well',
    ];
    for (const text of texts) assert.deepEqual(tell(text), [], text);
  });

  it('notes left-overs and malformed figures', () => {
    const text = 'costs of £xxxx, £x.xm, XX%, [TBC], £TBC, £[  ] and [insert]; not [text] nor xx-large';
    const spans = (reading: ProseReading): string[] =>
      reading.placeholders.map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(spans(readProse(text)), ['£xxxx', '£x.xm', 'XX%', '[TBC]', '£TBC', '£[  ]', '[insert]']);
    const { figures, malformed } = readProse('a reduction of £6879,000, £2.894mm and £41,30m; 3.2.1, 36,37');
    assert.deepEqual(figures, []);
    assert.deepEqual(
      malformed.map(({ suggestion }) => suggestion),
      ['£6,879,000', '£2.894m', undefined],
    );
  });

  it('doubts published slips', () => {
    check([
      [
        'projected at £4.170k, an increase of £419,000',
        ['£4.170k = 4170 money doubt £4,170k', '£419,000 = 419000 money increase 1'],
      ],
      [
        '£603 children and £25 FTE; £50 children’s tickets',
        ['£603 = 603 money doubt 603', '£25 = 25 money doubt 25', '£50 = 50 money'],
      ],
      [
        '£3,142m and £2m million',
        ['£3,142m = 3142000000 money doubt £3.142m', '£2m million = 2000000 money doubt £2m'],
      ],
    ]);
  });

  it('keeps where the words around a figure stand', () => {
    const text = 'an underspend of just under £0.145m for 19 cases per social worker';
    const [money, cases] = readProse(text).figures;
    const cut = (span: { start: number; end: number } | undefined): string => text.slice(span?.start, span?.end);
    assert.equal(cut(money?.qualifierSpan), 'just under');
    assert.equal(cut(money?.direction), 'underspend');
    assert.equal(text.slice(cases?.start, cases?.unitEnd), '19 cases per social worker');
    assert.equal(cases?.noun, 'cases');
  });

  it('takes any text, in order and without overlaps', () => {
    const word = fc.constantFrom(
      '£',
      '12',
      '.',
      ',',
      '(',
      ')',
      '%',
      'm',
      ' ',
      ' of ',
      '-',
      '–',
      'one',
      'two',
      'million',
      '/',
      'a week',
      'overspend',
      'about',
      'children',
      '[',
      ']',
      'xx',
      'July',
      '2024',
      'per',
      '\n',
      'Cr',
      '+',
      '’s',
      'to',
      'in',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word, { maxLength: 25 }).map((words) => words.join('')),
        ),
        (text) => {
          let last = 0;
          for (const { start, end, figure } of readProse(text).figures) {
            assert.ok(start >= last && end > start && end <= text.length);
            assert.equal(figure.text, text.slice(start, end));
            last = end;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });
});
