/** The `check:` equations of a table, in every row or column that they hold for (cross-casting). */
import type { Relation, TableMeaning } from '../../../model/meaning.ts';
import type { ReportBlock } from '../../../model/report-block.ts';
import type { BlockRule, Draft } from '../../rule.ts';
import { neededValue } from './needed-value.ts';
import { figureSuspicions } from './suspicions.ts';
import type { Repair } from './suspicions.ts';
import { describeTurned, turnedChecks } from './turned-check.ts';
import { figureOf, replacingFigure } from './figure-in-table.ts';
import { placeOf, quantityText, sumLine } from './wording.ts';
import { accountedFor, witnesses } from './witness.ts';
import { describeWitnessed, isOfTotals } from './witnessed-finding.ts';

export const check: BlockRule = {
  id: 'reconcile/check',
  title: "A figure that breaks its table's check",
  severity: 'error',
  description:
    'Works out every check of a table in each of its rows (or columns) and reports the figures that cannot be right, however they were rounded.',
  fixable: true,
  scope: 'block',
  blocks: ['table', 'demand'],
  check({ block, meaning, report }) {
    if (meaning.kind !== 'table') return;
    const seen = witnesses(meaning);
    for (const witnessed of seen) if (!isOfTotals(witnessed)) report(describeWitnessed(block, meaning, witnessed));
    const known = accountedFor(seen);
    const turned = turnedChecks(meaning);
    for (const each of turned) report(describeTurned(block, meaning, each));
    const isTurned = ({ declared }: Relation): boolean => turned.some(({ equation }) => equation === declared);
    for (const relation of meaning.relations) {
      if (relation.kind !== 'check' || relation.verdict !== 'fails') continue;
      if (!known.has(relation) && !isTurned(relation)) report(describe(block, meaning, relation));
    }
  },
};

function describe(block: ReportBlock, table: TableMeaning, relation: Relation): Draft {
  const { stated, statedQuantity, computed, difference, declared, direction } = relation;
  const equation = block.text.slice(declared.start, declared.end).trim();
  const related = relation.terms
    .filter((cell) => cell !== stated)
    .map((cell) => ({
      at: { block, start: cell.start, end: cell.end },
      message: `${placeOf(cell)}: ${cell.figure?.text ?? 'not known'}`,
    }));
  if (stated?.figure === undefined || computed === undefined || difference === undefined) {
    const left = statedQuantity === undefined ? 'the left side' : quantityText(statedQuantity);
    const right = computed === undefined ? 'the right side' : quantityText(computed);
    const message = `The check '${equation}' does not hold: ${left} is not ${right}.`;
    return { start: declared.start, end: declared.end, message, related };
  }
  const wanted = figureOf(computed.value, stated, table);
  if (relation.operator !== '=') {
    const message = `${placeOf(stated)} is ${stated.figure.text}, but the check '${equation}' needs it to be ${WORDS[relation.operator]} ${wanted}.`;
    return { start: stated.start, end: stated.end, message, related };
  }
  return {
    start: stated.start,
    end: stated.end,
    message: `${placeOf(stated)} is ${stated.figure.text}, but the check '${equation}' makes it ${wanted}.`,
    details: [sumLine(relation, table), ...figureSuspicions(repairsOf(table, relation), { table, stated, direction })],
    related,
    fixes: [replacingFigure(stated, wanted)],
  };
}

/** What each figure of a check would have to be, where that can be told. */
function repairsOf(table: TableMeaning, relation: Relation): Repair[] {
  const cells = new Set([...(relation.stated === undefined ? [] : [relation.stated]), ...relation.terms]);
  return [...cells].flatMap((cell) => {
    const value = neededValue(table, relation, cell);
    return value === undefined ? [] : [{ cell, value }];
  });
}

const WORDS = { '=': 'equal to', '<': 'below', '<=': 'at most', '>': 'above', '>=': 'at least' } as const;
