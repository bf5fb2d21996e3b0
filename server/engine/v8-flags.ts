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
  // A pattern is compiled once rather than twice.
  setFlag('--no-regexp-tier-up');
  // Good code made as early as V8 would takes the processor from the work itself, even on another core, and saves less.
  setFlag('--invocation-count-for-maglev=1500');
  if (use === 'server') {
    // A server keeps nearly all that it makes at its start: room for it that grows by doubling would be copied in vain. This
    // is room for the first 5,000 lines, and none is tidied between two messages before it is full.
    setFlag('--semi-space-growth-factor=34');
    setFlag('--no-minor-gc-task');
  }
  // The best code costs two cores more than it saves in thousands of reports. A server goes on, and has the time.
  if (use === 'command') setFlag('--invocation-count-for-turbofan=30000');
}

/**
 * A server has started: from now on it is keystrokes that are waited for. Good code is made as early as V8 would, and memory is
 * tidied between messages.
 */
export function setFlagsAfterStart(): void {
  setFlag('--invocation-count-for-maglev=400');
  setFlag('--minor-gc-task');
}

/** Sets one flag, where V8 is known to have it. */
export function setFlag(flag: string): void {
  if (Number.parseInt(process.versions.node) > newestKnown) return;
  // To `import` the module would load also what it loads only when it is asked for, such as streams.
  process.getBuiltinModule('node:v8').setFlagsFromString(flag);
}
