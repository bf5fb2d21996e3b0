/** Makes up a report of so many sections, each with a table, numbered paragraphs that speak of it, and a list. */
import { SentenceMaker, wrap } from '../reports/prose.ts';
import { Random } from '../reports/random.ts';
import { TableMaker } from '../reports/table.ts';
import { actions, services } from '../reports/words.ts';
import { councilLines } from '../reports/write-table.ts';

const PARAGRAPHS = 25;

export function makeLongReport(sections: number, seed = 1): string {
  const random = new Random(seed);
  const tables = new TableMaker(random);
  const sentences = new SentenceMaker(random);
  const lines = [
    '@report "Revenue Monitor"',
    '  council: Oldham Council',
    '  body: Cabinet',
    '  period: 2024/25 month 4',
    '',
  ];
  for (let section = 1; section <= sections; section++) {
    const table = tables.finance();
    const paragraph = (number: number): string[] => {
      const words = sentences.paragraph([table]).map(({ council }) => council);
      return [...wrap(`${section}.${number} ${words.join(' ')}`), ''];
    };
    lines.push(`# ${section} ${random.pick(services)}`, '');
    for (let number = 1; number <= PARAGRAPHS; number++) lines.push(...paragraph(number));
    lines.push(...councilLines(table), '', ...Array.from({ length: 5 }, () => `- ${random.pick(actions)}`), '');
  }
  return `${lines.join('\n')}\n`;
}
