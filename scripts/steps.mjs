// Runs checks side by side and prints one line for each as it ends; what a failing one said follows its line.

import { styleText } from 'node:util';
import { collectTool } from './tool.mjs';

/** Runs every step, and gives 0 when all passed, else 1. */
export async function runSteps(steps) {
  const codes = await Promise.all(steps.map(runStep));
  return codes.every((code) => code === 0) ? 0 : 1;
}

async function runStep({ title, tool, command = tool, args }) {
  const began = performance.now();
  const { code, output } = await collectTool(tool, command, args);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const verdict = code === 0 ? styleText('green', 'ok  ') : styleText('red', 'FAIL');
  console.log(`${verdict}  ${title} (${seconds} s)`);
  if (code !== 0 || hasWarnings(output)) console.log(output);
  return code;
}

/** Whether a tool that passed still has something to say, other than that there were no warnings. */
function hasWarnings(output) {
  return /\bwarning/i.test(output.replaceAll('0 warnings', ''));
}
