/** What is the same in a browser as on a desktop. */
import '../host/diagnostics.suite.ts';
