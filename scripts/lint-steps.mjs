// What `npm run lint` checks, one entry a step: the tool, its arguments, and the name it goes by in the output.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './install.mjs';

const sourceFolders = ['grammar', 'server', 'client', 'test', 'bench', 'scripts'];
const folders = sourceFolders.filter((folder) => existsSync(join(projectFolder, folder)));

// Style is checked in code and in the JSON at the top; samples and fixtures are data and stay as they were written.
const styled = [...folders.map((folder) => `${folder}/**/*.{ts,mjs,cjs}`), '*.{json,cjs}', '.*.{json,cjs}'];

/** Types: the whole project, and once more the rooms that may not see Node. */
export const typeSteps = [
  { title: 'types', tool: 'typescript', command: 'tsc', args: ['--project', 'tsconfig.json'] },
  { title: 'types of the page', tool: 'typescript', command: 'tsc', args: ['--project', 'client/preview/page'] },
  { title: 'types without Node', tool: 'typescript', command: 'tsc', args: ['--project', 'tsconfig.core.json'] },
];

export const styleStep = {
  title: 'style',
  tool: 'oxfmt',
  args: ['--check', '--no-error-on-unmatched-pattern', ...styled],
};

export const habitsStep = { title: 'code rules', tool: 'oxlint', args: folders };

export const directionStep = {
  title: 'import direction',
  tool: 'dependency-cruiser',
  command: 'depcruise',
  args: ['--config', '.dependency-cruiser.cjs', ...folders],
};

export const unusedStep = { title: 'unused code', tool: 'knip', args: ['--no-progress', '--no-config-hints'] };

export const lintSteps = [...typeSteps, habitsStep, styleStep, directionStep, unusedStep];

/** The same tools with orders to mend what they can. */
export const fixCode = { title: 'mend code', tool: 'oxlint', args: ['--fix', ...folders] };

export const fixStyle = { title: 'format', tool: 'oxfmt', args: ['--no-error-on-unmatched-pattern', ...styled] };
