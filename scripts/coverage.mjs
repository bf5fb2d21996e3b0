// `npm run coverage`: the tests once more, with a table of what they never reach. The settings are in .c8rc.json.

import { everyTest } from './mocha-run.mjs';
import { runTool, toolFile } from './tool.mjs';

process.exit(runTool('c8', [process.execPath, toolFile('mocha'), ...process.argv.slice(2), everyTest]));
