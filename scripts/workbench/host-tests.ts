/** Runs the suite inside the extension host: of desktop VS Code where that can be had, else of the workbench from code-server. */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter, TestRunFailedError } from '@vscode/test-electron';
import { bundleHostSuite } from './bundle-suite.ts';
import { projectFolder, screenshotFolder } from './folders.ts';
import { desktopVersion } from './install.ts';
import { makeProfile, removeProfile } from './profile.ts';
import type { Profile } from './profile.ts';
import type { Tools } from './tools.ts';
import { readTotals } from './totals.ts';
import type { Totals } from './totals.ts';

export async function hostTests(tools: Tools, grep: string): Promise<Totals> {
  const suite = await bundleHostSuite(grep);
  const desktop = await desktopVSCode();
  const profile = makeProfile();
  const totalsFile = join(profile.folder, 'totals');
  const failuresFile = join(profile.folder, 'failures');
  try {
    await runTests({
      // Without a desktop, Node is the executable, and its first argument the program that stands in.
      vscodeExecutablePath: desktop ?? process.execPath,
      extensionDevelopmentPath: tools.extension,
      extensionTestsPath: suite,
      extensionTestsEnv: {
        TEST_TOTALS_FILE: totalsFile,
        TEST_FAILURES_FILE: failuresFile,
        CODE_SERVER: tools.codeServer,
        CHROMIUM: tools.chromium,
      },
      launchArgs: [
        ...(desktop === undefined ? [join(import.meta.dirname, 'code.ts')] : []),
        profile.workspace,
        `--user-data-dir=${profile.userData}`,
        `--extensions-dir=${profile.extensions}`,
      ],
    });
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) throw error;
    keepPicture(profile);
  }
  console.log(textOf(failuresFile));
  const totals = readTotals(textOf(totalsFile));
  if (totals === undefined) console.error('The extension host went away before the suite had ended.');
  removeProfile(profile);
  return totals ?? { passed: 0, failed: 1, skipped: 0 };
}

/**
 * The executable of desktop VS Code. Undefined where it cannot be downloaded, and on a Linux without a screen; also with
 * CROSSCAST_WORKBENCH=code-server.
 */
async function desktopVSCode(): Promise<string | undefined> {
  if (process.env['CROSSCAST_WORKBENCH'] === 'code-server') return undefined;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  try {
    const cachePath = join(projectFolder, '.vscode-test');
    return await downloadAndUnzipVSCode({ version: desktopVersion, cachePath, reporter: new SilentReporter() });
  } catch (error) {
    console.log(`Desktop VS Code cannot be downloaded (${String(error)}); the suite runs in code-server.`);
    return undefined;
  }
}

function textOf(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The window as it was when the suite failed. */
function keepPicture(profile: Profile): void {
  const picture = join(profile.folder, 'failed.png');
  if (!existsSync(picture)) return;
  mkdirSync(screenshotFolder, { recursive: true });
  copyFileSync(picture, join(screenshotFolder, 'host-failed.png'));
}
