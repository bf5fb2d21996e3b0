// Checks the types: the whole project, and once more the rooms that may not see Node. `npm run typecheck`.

import { runSteps } from './steps.mjs';
import { typeSteps } from './lint-steps.mjs';

process.exit(await runSteps(typeSteps));
