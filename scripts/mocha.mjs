// The tests alone: `npm run test:unit -- [files] [mocha's own options]`. Without files, all of them.

import { runMocha } from './mocha-run.mjs';

process.exit(runMocha(process.argv.slice(2)));
