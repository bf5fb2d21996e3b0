// Formats the code: `npm run format`.

import { fixStyle } from './lint-steps.mjs';
import { runSteps } from './steps.mjs';

process.exit(await runSteps([fixStyle]));
