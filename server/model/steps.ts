/**
 * Long work that can be stopped between its steps, so that whoever must not stay away for long can attend to other things:
 * a generator that gives nothing until it is done.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
