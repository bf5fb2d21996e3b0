/**
 * What a keystroke costs the live preview of a report of 5,000 lines: the server's answer with what changed, and bringing the
 * page up to date, laid out again, in a real browser. The page is the one that is shipped; the host is a line of script.
 */
import { chromium } from 'playwright-core';
import { bundlePreviewPage } from '../scripts/preview-page.mjs';
import { systemProgram } from '../scripts/system-programs.ts';
import { check } from '../server/checks/check.ts';
import { Previews } from '../server/lsp/preview.ts';
import { makeReport } from './make-reports.ts';
import { openReport } from './open-report.ts';
import { Random } from './reports/random.ts';
import { keep, keepMachine, shown } from './results.ts';
import { percentile, spreadOf } from './timing.ts';
import { Typist } from './typing.ts';

const rounds = 100;
const warmUp = 20;
const lines = 5000;

keepMachine('preview');
const program = systemProgram('chromium');
if ('missing' in program) {
  keep('preview', [`keystroke, ${lines} lines`, `not measured: ${program.missing}`, '', '', '', '']);
} else {
  await measure(program.file);
}

async function measure(executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { outputFiles = [] } = await bundlePreviewPage({ folder: 'dist', write: false });
    const part = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? '';
    const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
    await page.setContent(`<!DOCTYPE html><style>${part('.css')}</style><body class="vscode-light"></body>`);
    await page.evaluate('window.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })');
    await page.evaluate(part('.js'));

    const analysis = openReport(makeReport(lines).council);
    const previews = new Previews((uri) => uri);
    const typist = new Typist(analysis, new Random(lines));
    const [server, shownAfter, sizes]: [number[], number[], number[]] = [[], [], []];
    let known: number | undefined;
    const show = async (counts: boolean): Promise<void> => {
      // The findings are brought up to date for the editor in any case.
      check(analysis);
      const began = performance.now();
      const preview = previews.of(analysis, known === undefined ? { style: true } : { known });
      const answered = performance.now() - began;
      known = preview.revision;
      const message = JSON.stringify({ type: 'preview', preview });
      const took = await page.evaluate<number>(`(() => {
        const data = ${message};
        const began = performance.now();
        window.dispatchEvent(new MessageEvent('message', { data }));
        document.body.offsetHeight;
        return performance.now() - began;
      })()`);
      if (!counts) return;
      server.push(answered);
      shownAfter.push(took);
      sizes.push(message.length / 1024);
    };

    await show(false);
    await page.evaluate(`document.querySelectorAll('.report > *')[400].scrollIntoView()`);
    for (let round = -warmUp; round < rounds; round++) {
      const { at, character } = typist.keystroke(round % 3 === 0 ? 'cell' : 'prose');
      analysis.edit(at, at, character);
      await show(round >= 0);
      analysis.edit(at, at + 1, '');
      await show(round >= 0);
    }
    keep('preview', [
      `keystroke, ${lines.toLocaleString('en-GB')} lines`,
      ...[server, shownAfter].flatMap((times) => [
        `${shown(spreadOf(times).median)} ms`,
        `${shown(percentile(times, 0.95))} ms`,
      ]),
      `${shown(spreadOf(sizes).median)} KiB`,
      String(server.length),
    ]);
  } finally {
    await browser.close();
  }
}
