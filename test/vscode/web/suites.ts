/** What is the same in a browser as on a desktop. */
import '../host/language.suite.ts';
import '../host/diagnostics.suite.ts';
import '../host/edits.suite.ts';
import '../host/preview.suite.ts';
import './preview-page.suite.ts';
import './log.suite.ts';
