/** The arguments of a command, read: names, and the values of options. */
export class Arguments {
  /** What is neither an option nor an option's value. */
  readonly names: readonly string[];
  readonly #values: ReadonlyMap<string, readonly (string | boolean)[]>;

  constructor(names: readonly string[], values: ReadonlyMap<string, readonly (string | boolean)[]>) {
    this.names = names;
    this.#values = values;
  }

  /** Whether a switch is on; undefined when it was not given. */
  switch(name: string): boolean | undefined {
    const last = this.#values.get(name)?.at(-1);
    return typeof last === 'boolean' ? last : undefined;
  }

  /** The value of an option, the last one if it was given more than once. */
  value(name: string): string | undefined {
    return this.values(name).at(-1);
  }

  /** All values of a repeatable option. */
  values(name: string): readonly string[] {
    return (this.#values.get(name) ?? []).filter((value) => typeof value === 'string');
  }
}
