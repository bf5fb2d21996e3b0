/** What an author is offered at the cursor of a fixture, and the text after choosing it. */
import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { complete } from '../../../server/services/completion.ts';
import type { CompletionOptions } from '../../../server/services/completion.ts';
import type { Fixture } from '../fixture.ts';

export const report = `@report "Update"
  council: Oldham Council
  body: Cabinet
  meeting: 2 October 2024
  officer: Jo Smith, Director of Finance
  period: 2024/25 month 4
`;

export const finance = `
@table finance "Financial position, month 4"
  unit: £k
        | Service                | Budget | Forecast | Variance |
        |------------------------|-------:|---------:|---------:|
        | Children in Care {care} | 41,300 |   53,387 |   12,087 |
        | Safeguarding           |  2,902 |    2,757 |     -145 |
  total | Total                  | 44,202 |   56,144 |   11,942 |
`;

export const demand = `
@demand children "Children supported"
  unit: children
        | Children in need | 1,538 |
        | Care leavers     |   252 |
  total | All children     | 1,790 |
`;

export function labels(fixture: Fixture, options?: CompletionOptions): string[] {
  return complete(fixture, fixture.position, options).items.map(({ label }) => label);
}

export function itemNamed(
  fixture: Fixture,
  label: string,
  aside?: string,
  options?: CompletionOptions,
): CompletionItem {
  const { items } = complete(fixture, fixture.position, options);
  const found = items.find(
    (item) => item.label === label && (aside === undefined || item.labelDetails?.description === aside),
  );
  assert.ok(found, `${label} is not among ${items.map((item) => item.label).join(', ')}`);
  return found;
}

/** The report after an item has been chosen, from the line with the cursor on. */
export function chosen(fixture: Fixture, label: string, aside?: string, options?: CompletionOptions): string {
  const item = itemNamed(fixture, label, aside, options);
  const edit = item.textEdit as TextEdit;
  return fixture.apply([edit, ...(item.additionalTextEdits ?? [])]);
}

/** The line with the cursor, after the choice. */
export function lineAfter(fixture: Fixture, label: string, aside?: string, options?: CompletionOptions): string {
  const lines = chosen(fixture, label, aside, options).split('\n');
  return lines[fixture.position.line] ?? '';
}
