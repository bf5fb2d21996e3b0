/** The task that runs `crosscast lint`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import { clearWorkspace, extension, openReport, withSetting } from './editor.ts';
import { financeReport, wrongTotal } from './reports.ts';

interface Manifest {
  readonly contributes: {
    readonly problemMatchers: readonly { readonly pattern: { readonly regexp: string } }[];
  };
}

describe('the task', () => {
  afterEach(clearWorkspace);

  it('checks the reports, and its findings are read by the problem matcher', async () => {
    await openReport('finance.council', financeReport(wrongTotal));
    await extension().activate();
    const tasks = await vscode.tasks.fetchTasks({ type: 'crosscast' });
    assert.equal(tasks.length, 1);
    // Run as the task would: a workbench without a terminal can run none.
    const execution = tasks[0]?.execution;
    assert.ok(execution instanceof vscode.ProcessExecution);
    const { status, stdout } = spawnSync(execution.process, execution.args, {
      cwd: execution.options?.cwd,
      env: { ...process.env, ...execution.options?.env },
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    const { contributes } = extension().packageJSON as Manifest;
    const matcher = new RegExp(contributes.problemMatchers[0]?.pattern.regexp ?? '');
    const read = stdout.split('\n').flatMap((line) => matcher.exec(line)?.slice(1, 5) ?? []);
    assert.deepEqual(read, ['finance.council', '22', '46', 'error']);
  });

  it('leaves the findings of all reports to the server, unless that tells of open ones only', async () => {
    await openReport('finance.council', financeReport(wrongTotal));
    await extension().activate();
    const matchers = async (): Promise<readonly (readonly string[])[]> => {
      const tasks = await vscode.tasks.fetchTasks({ type: 'crosscast' });
      return tasks.map(({ problemMatchers }) => problemMatchers);
    };
    assert.deepEqual(await matchers(), [[]]);
    await withSetting('crosscast.check.scope', 'openReports', async () => {
      assert.deepEqual(await matchers(), [['$crosscast']]);
    });
  });
});
