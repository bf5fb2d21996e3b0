/** No question about any position of a real report, or of a broken one, may throw. A rename may refuse, with a reason. */
import { finish } from '../../server/model/steps.ts';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver-types';
import { incomingLineage, outgoingLineage, prepareLineage } from '../../server/services/call-hierarchy.ts';
import { definitionAt } from '../../server/services/definition.ts';
import { highlightsAt } from '../../server/services/document-highlight.ts';
import { documentLinks } from '../../server/services/document-links.ts';
import { documentSymbols } from '../../server/services/document-symbols.ts';
import { foldingRanges } from '../../server/services/folding.ts';
import { hoverAt } from '../../server/services/hover.ts';
import { linkedEditingAt } from '../../server/services/linked-editing.ts';
import { referencesAt } from '../../server/services/references.ts';
import { prepareRename, renameAt } from '../../server/services/rename.ts';
import { selectionRanges } from '../../server/services/selection-range.ts';
import { workspaceSymbols } from '../../server/services/workspace-symbols.ts';
import { Fixture, sampleFixture } from './fixture.ts';

function askAll(fixture: Fixture, position: Position): void {
  hoverAt(fixture, position);
  definitionAt(fixture, position);
  referencesAt(fixture, position, true);
  highlightsAt(fixture, position);
  selectionRanges(fixture.analysis, [position]);
  linkedEditingAt(fixture, position);
  for (const item of prepareLineage(fixture, position)) {
    incomingLineage(fixture, item);
    outgoingLineage(fixture, item);
  }
  try {
    prepareRename(fixture, position);
    fixture.after(renameAt(fixture, position, 'quite_new'));
  } catch (error) {
    // A refusal is a plain Error with a sentence; anything else is a fault of ours.
    assert(error instanceof Error && error.constructor === Error && /[.]$/.test(error.message), String(error));
  }
}

function askWhole({ analysis, workspace }: Fixture): void {
  finish(documentSymbols(analysis));
  documentLinks(analysis, (_, path) => path);
  foldingRanges(analysis);
  workspaceSymbols(workspace, 'car');
}

describe('services', () => {
  for (const lineBreak of ['\n', '\r\n'] as const) {
    for (const name of ['october-2024/report.council', 'october-2024/minutes.council']) {
      it(`answer at every position of ${name} (${lineBreak === '\n' ? 'LF' : 'CRLF'})`, () => {
        const fixture = sampleFixture(name, lineBreak);
        const { document } = fixture.analysis;
        askWhole(fixture);
        for (const block of document.blocks) {
          // Words of plain prose are all alike: the first of them stand for the rest.
          const end = /[£[{@|]/.test(block.text) ? block.text.length : Math.min(block.text.length, 60);
          for (let at = 0; at < end; at++) askAll(fixture, document.positionAt(block.offset + at));
        }
      }).timeout(60_000);
    }
  }

  it('answer in a broken report as well', () => {
    const { text } = sampleFixture('october-2024/report.council').file;
    const source = text.slice(text.indexOf('@table finance'), text.indexOf('# 3 Achieving'));
    const cut = fc.record({
      at: fc.nat(source.length),
      length: fc.nat(40),
      put: fc.constantFrom('', '[', '= ', '|', '@', '{', '\n', '\n# ', '"', 'total'),
    });
    fc.assert(
      fc.property(
        fc.array(cut, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(source.length), { maxLength: 20 }),
        (cuts, offsets) => {
          let broken = source;
          for (const { at, length, put } of cuts) broken = broken.slice(0, at) + put + broken.slice(at + length);
          const fixture = new Fixture([{ name: 'report.council', text: broken, ranges: [] }]);
          askWhole(fixture);
          for (const offset of offsets) askAll(fixture, fixture.analysis.document.positionAt(offset));
        },
      ),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});
