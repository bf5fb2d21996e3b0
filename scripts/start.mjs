// `npm start`: builds the command line and checks the sample reports with it. The samples contain errors on
// purpose, so findings (exit code 1) are the expected outcome here; anything else that is not 0 is a failure.

import { bundle, commandFile } from './bundle.mjs';
import { runFile } from './tool.mjs';

const given = process.argv.slice(2);
await bundle();
const code = runFile(commandFile, [], ['lint', ...(given.length > 0 ? given : ['samples'])]);
process.exit(code === 1 ? 0 : code);
