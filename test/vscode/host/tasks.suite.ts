/** The task that runs `crosscast lint`. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as vscode from 'vscode';
import {
  clearWorkspace,
  expectFindings,
  extension,
  findings,
  openReport,
  until,
  withSetting,
  writeFile,
} from './editor.ts';
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
    const { status, stdout } = lint(tasks[0]);
    assert.equal(status, 1);
    const { contributes } = extension().packageJSON as Manifest;
    const matcher = new RegExp(contributes.problemMatchers[0]?.pattern.regexp ?? '');
    const read = stdout.split('\n').flatMap((line) => matcher.exec(line)?.slice(1, 5) ?? []);
    assert.deepEqual(read, ['finance.council', '22', '46', 'error']);
  });

  it('has every finding reach the Problems view, those of the last report as well', async () => {
    // So many that VS Code is still busy with them when the task has ended.
    const names = Array.from({ length: 40 }, (_, index) => `report-${String(index).padStart(2, '0')}.council`);
    const closed = await Promise.all(names.map((name) => writeFile(name, financeReport(wrongTotal))));
    await extension().activate();
    await withSetting('crosscast.check.scope', 'openReports', async () => {
      await until(
        'view without the findings of closed reports',
        () => closed.flatMap(findings),
        (found) => found.length === 0,
      );
      const [task] = await vscode.tasks.fetchTasks({ type: 'crosscast' });
      await printInTask(task?.definition ?? { type: 'crosscast' }, lint(task).stdout, task?.problemMatchers ?? []);
      for (const uri of closed) await expectFindings(uri, 'reconcile/total');
    });
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

/** Runs what the task would: a workbench whose terminal has no machine's shell can run no program. */
function lint(task: vscode.Task | undefined): { readonly status: number | null; readonly stdout: string } {
  const execution = task?.execution;
  assert.ok(execution instanceof vscode.ProcessExecution);
  return spawnSync(execution.process, execution.args, {
    cwd: execution.options?.cwd,
    env: { ...process.env, ...execution.options?.env },
    encoding: 'utf8',
  });
}

/** A task that prints a text and ends, which its problem matchers read. */
async function printInTask(definition: vscode.TaskDefinition, text: string, matchers: string[]): Promise<void> {
  const execution = new vscode.CustomExecution(() => {
    const written = new vscode.EventEmitter<string>();
    const closed = new vscode.EventEmitter<number>();
    return Promise.resolve({
      onDidWrite: written.event,
      onDidClose: closed.event,
      open: () => {
        written.fire(text.replaceAll('\n', '\r\n'));
        closed.fire(1);
      },
      close: () => undefined,
    });
  });
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const ended = new Promise<void>((resolve) => {
    const listening = vscode.tasks.onDidEndTask(() => {
      listening.dispose();
      resolve();
    });
  });
  const scope = folder ?? vscode.TaskScope.Workspace;
  await vscode.tasks.executeTask(new vscode.Task(definition, scope, 'printed', 'crosscast', execution, matchers));
  await ended;
}
