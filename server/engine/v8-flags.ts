/**
 * How V8 is to run the program. It supposes a program that goes on for hours; a command is over in a fraction of a second, and a
 * server is waited for at its start. What each flag is worth was measured: see bench/README.md.
 */

/** The newest version of Node whose V8 is known to have these flags; it complains of others. */
const newestKnown = 26;

/**
 * Sets the flags for a command or a server. To be called as early as can be, but after loading Node's own modules: their compiled
 * code, which comes with Node, counts only under the flags that it was made under.
 */
export function setFlagsFor(use: 'command' | 'server'): void {
  if (Number.parseInt(process.versions.node) > newestKnown) return;
  // To `import` the module would load also what it loads only when it is asked for, such as streams.
  const { setFlagsFromString } = process.getBuiltinModule('node:v8');
  // A pattern is compiled once rather than twice.
  setFlagsFromString('--no-regexp-tier-up');
  // Good code made as early as V8 would takes the processor from the work itself, even on another core, and saves less.
  setFlagsFromString('--invocation-count-for-maglev=1500');
  if (use === 'server') {
    // A server keeps nearly all that it makes at its start: room for it that grows by doubling would be copied in vain.
    setFlagsFromString('--semi-space-growth-factor=64');
  } else {
    // The best code costs two cores more than it saves in thousands of reports. A server goes on, and has the time.
    setFlagsFromString('--invocation-count-for-turbofan=30000');
  }
}
