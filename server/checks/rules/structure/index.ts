/** The rules about how a report is built: header, sections, numbers, names. */
import type { Rule } from '../../rule.ts';
import { duplicateId } from './duplicate-id.ts';
import { header } from './header.ts';
import { headingLevel } from './heading-level.ts';
import { include } from './include.ts';
import { listLetters } from './list-letters.ts';
import { numbering } from './numbering.ts';
import { name } from './name.ts';
import { reference } from './reference.ts';
import { sections } from './sections.ts';

export const structureRules: readonly Rule[] = [
  header,
  sections,
  numbering,
  listLetters,
  headingLevel,
  include,
  name,
  reference,
  duplicateId,
];
