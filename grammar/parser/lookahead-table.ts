/** Which tokens may start the parts of the parser's rules, for lookahead.ts. The build works it out and puts it here. */

/**
 * The number of a rule, that of an option, repetition or choice in it, both as Chevrotain counts them, and the names of the tokens
 * that may start it; of a choice, those of each of its alternatives. No name stands for whatever comes, where a part may be empty.
 */
export type RulePart = readonly [
  rule: number,
  part: number,
  tokens: readonly string[] | readonly (readonly string[])[],
];

/** Undefined when the source runs: then Chevrotain finds it out. */
export const lookaheadTable: readonly RulePart[] | undefined = undefined;
