/** Colours, where they are wanted. */
import { styleText } from 'node:util';
import type { Arguments } from './arguments.ts';
import type { Host, Output } from './host.ts';

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** Paints, or leaves text as it is: `--color`, then NO_COLOR and FORCE_COLOR, then whether a terminal listens. */
export function paintFor(commandArguments: Arguments, host: Host, output: Output | undefined): Paint {
  const { NO_COLOR: no = '', FORCE_COLOR: force } = host.environment;
  const forced = force === undefined ? undefined : force !== '0' && force !== 'false';
  const byEnvironment = no !== '' ? false : forced;
  const colours = commandArguments.switch('color') ?? byEnvironment ?? output?.isTerminal === true;
  return colours ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
