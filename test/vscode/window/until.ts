/** Waiting for what a person would see. */
import { patience } from '../../../scripts/workbench/workbench.ts';

/** Asks again until there is an answer that `isIt` accepts. */
export async function until<Answer>(
  ask: () => Answer | Promise<Answer>,
  isIt: (answer: Answer) => boolean,
): Promise<Answer> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (isIt(answer)) return answer;
    const still = `Still ${JSON.stringify(answer)} after ${patience / 1000} s: ${isIt.toString()}`;
    if (Date.now() > end) throw new Error(still);
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
