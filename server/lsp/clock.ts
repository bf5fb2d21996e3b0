/** Milliseconds on a clock that only goes forward. */

/** Node would have to load the clock of `performance`; its own one is there from the start. */
export const now: () => number =
  typeof process === 'object' && typeof process.hrtime === 'function'
    ? () => {
        const [seconds, nanoseconds] = process.hrtime();
        return seconds * 1000 + nanoseconds / 1e6;
      }
    : () => performance.now();
