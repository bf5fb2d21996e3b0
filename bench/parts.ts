/** The parts of the work that a profile is divided into, told by the functions that they are entered through. */
import type { Frame } from './profile.ts';

/** In the order of the work. */
export const parts = [
  'starting Node, loading modules',
  'building the lexer and the parser',
  'parsing blocks',
  'reading prose',
  'reading tables',
  'sums and equations',
  'facts and their index',
  'ties and other links',
  'rules about a block',
  'rules about the report',
  'text of the findings',
  'collecting garbage',
  'other',
] as const;

type Part = (typeof parts)[number];

const entrances: Readonly<Record<string, Part>> = {
  createLexer: 'building the lexer and the parser',
  createParser: 'building the lexer and the parser',
  parseBlock: 'parsing blocks',
  scanBlocks: 'parsing blocks',
  readProseBlock: 'reading prose',
  readTable: 'reading tables',
  castTable: 'sums and equations',
  checkEquations: 'sums and equations',
  offersOf: 'facts and their index',
  linkBlock: 'ties and other links',
  '#checkBlock': 'rules about a block',
  '#checkReport': 'rules about the report',
  reportText: 'text of the findings',
  '(garbage collector)': 'collecting garbage',
};

export function partOf({ name, file }: Frame): Part | undefined {
  if (name === '(garbage collector)') return 'collecting garbage';
  if (file.startsWith('node:internal/modules') || file.startsWith('node:internal/bootstrap') || name === '(program)') {
    return 'starting Node, loading modules';
  }
  if (/^server\/model\/(?:fact-index|offer-changes)\.ts$/.test(file)) return 'facts and their index';
  return /^(?:grammar|server)\//.test(file) ? entrances[name] : undefined;
}
