/** Every suite of Node's extension host. */
import './diagnostics.suite.ts';
