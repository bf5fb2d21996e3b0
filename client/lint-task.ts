/**
 * The task that runs `crosscast lint` in a terminal, with the command line that comes with the extension. Where the Problems view
 * has not got them from the server already, its findings go there through the problem matcher of the manifest.
 */
import * as vscode from 'vscode';

const TYPE = 'crosscast';

interface LintTask extends vscode.TaskDefinition {
  readonly paths?: readonly string[];
  readonly fix?: boolean;
  readonly arguments?: readonly string[];
}

/** `program` is the bundled command line. A task runs a program, so there is none where the folder is not trusted. */
export function registerLintTask(program: vscode.Uri): vscode.Disposable {
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => {
      if (!vscode.workspace.isTrusted) return [];
      return (vscode.workspace.workspaceFolders ?? []).map((folder) => taskFor({ type: TYPE }, folder, program));
    },
    resolveTask: ({ definition, scope }) => {
      if (!vscode.workspace.isTrusted) return undefined;
      const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
      return folder && taskFor(definition, folder, program);
    },
  });
}

function taskFor(given: vscode.TaskDefinition, folder: vscode.WorkspaceFolder, program: vscode.Uri): vscode.Task {
  // The definition comes from a file of the user's; the editor has checked it against the manifest.
  const definition: LintTask = { ...given, type: TYPE };
  const { paths = ['.'], fix = false, arguments: more = [] } = definition;
  const options = ['lint', ...(fix ? ['--fix'] : []), ...more, '--', ...paths];
  // The editor's own Node runs it; outside of the editor nothing has to be installed.
  const execution = new vscode.ProcessExecution(process.execPath, [program.fsPath, ...options], {
    cwd: folder.uri.fsPath,
    env: { ELECTRON_RUN_AS_NODE: '1' },
  });
  const name = fix ? vscode.l10n.t('check and fix reports') : vscode.l10n.t('check reports');
  const task = new vscode.Task(definition, folder, name, TYPE, execution, matchers());
  task.detail = `crosscast ${options.join(' ')}`;
  task.group = vscode.TaskGroup.Test;
  return task;
}

/** None where the server tells of all reports: each finding would be listed twice. */
function matchers(): string[] {
  const scope = vscode.workspace.getConfiguration('crosscast').get('check.scope');
  return scope === 'openReports' ? ['$crosscast'] : [];
}
