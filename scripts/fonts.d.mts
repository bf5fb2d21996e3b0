/** The types of fonts.mjs, for the test that compares it with what the checks know. */
export const fontFiles: readonly string[];
export function coveredByAll(fonts: readonly Buffer[]): [number, number][];
