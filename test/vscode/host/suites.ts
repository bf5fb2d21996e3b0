/** Every suite of Node's extension host. */
import './language.suite.ts';
import './diagnostics.suite.ts';
import './edits.suite.ts';
import './commands.suite.ts';
import './preview.suite.ts';
import './server.suite.ts';
import './tasks.suite.ts';
import './import.suite.ts';
