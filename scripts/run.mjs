// The front door of every npm script: `node scripts/run.mjs <task> [arguments]` installs the dependencies when
// they are missing or out of date, then runs scripts/<task>.mjs under the Node that package.json asks for.
// It uses no dependency and runs on Node 20, so that a clean clone needs nothing else.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { dependenciesAreCurrent, installDependencies, projectFolder, projectNode } from './install.mjs';

const [task, ...taskArguments] = process.argv.slice(2);
const taskFile = join(projectFolder, 'scripts', `${task}.mjs`);
if (task === undefined || !existsSync(taskFile)) {
  console.error(`There is no task ${task ?? '(none named)'} in scripts/.`);
  process.exit(2);
}

if (!dependenciesAreCurrent() && !installDependencies()) process.exit(2);

const finished = spawnSync(projectNode(), [taskFile, ...taskArguments], { stdio: 'inherit' });
if (finished.error) console.error(`Could not start ${task}: ${finished.error.message}`);
process.exit(finished.status ?? 2);
