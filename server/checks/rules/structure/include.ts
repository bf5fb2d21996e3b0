/** Appendices that include each other in a circle, or in a chain that is too long to be meant. */
import type { Analysis } from '../../../model/analysis.ts';
import { referencesOf } from '../../../model/other-documents.ts';
import type { BlockRule } from '../../rule.ts';

/** An appendix of an appendix is as far as any published report goes; printing stops here too. */
const DEEPEST = 4;

export const include: BlockRule = {
  id: 'structure/include',
  title: 'An appendix that leads back to itself',
  severity: 'error',
  description:
    'An @include whose file includes this report again, however indirectly, or that goes deeper than four files. What is included twice on the way is not a circle.',
  fixable: false,
  scope: 'block',
  blocks: ['include'],
  check({ analysis, meaning, report, watch }) {
    if (meaning.syntax.kind !== 'include' || meaning.syntax.path === undefined) return;
    const { text, start, end } = meaning.syntax.path;
    watch(`document:${text}`);
    const first = analysis.other(text);
    const trail = first === undefined ? undefined : faultyTrail([analysis, first]);
    if (trail === undefined) return;
    const names = trail.map(({ uri }) => decodeURIComponent(uri.split('/').at(-1) ?? uri)).join(' → ');
    const message =
      trail.length > DEEPEST
        ? `Appendices go more than ${DEEPEST} files deep from here: ${names}.`
        : `This appendix includes this report again: ${names}.`;
    report({ start, end, message });
  },
};

/** The chain of files that comes back to its first or is too long. */
function faultyTrail(trail: readonly Analysis[]): readonly Analysis[] | undefined {
  const [first] = trail;
  const last = trail.at(-1);
  if (first === undefined || last === undefined) return undefined;
  if (trail.length > DEEPEST || first === last) return trail;
  // A circle further on that does not lead back here is told where it is.
  if (trail.slice(0, -1).includes(last)) return undefined;
  for (const { kind, path } of referencesOf(last.document)) {
    const next = kind === 'include' ? last.other(path) : undefined;
    const found = next === undefined ? undefined : faultyTrail([...trail, next]);
    if (found !== undefined) return found;
  }
  return undefined;
}
