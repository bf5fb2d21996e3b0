import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import {
  canonicalUri,
  childUri,
  nameOfUri,
  parentUri,
  pathOfUri,
  relativePath,
  resolveUri,
  uriOfPath,
} from '../../server/workspace/uri.ts';

describe('uri', () => {
  it('encodes what a path holds', () => {
    assert.equal(uriOfPath('/reports/a b#1 50%.council'), 'file:///reports/a%20b%231%2050%25.council');
    assert.equal(uriOfPath('/berichte/täglich.council'), 'file:///berichte/t%C3%A4glich.council');
  });

  it('knows drives and shares', () => {
    assert.equal(uriOfPath('c:\\Finance\\Q1.council', true), 'file:///C:/Finance/Q1.council');
    assert.equal(uriOfPath('\\\\server\\share\\Q1.council', true), 'file://server/share/Q1.council');
    assert.equal(pathOfUri('file:///C:/Finance/Q1.council', true), 'C:\\Finance\\Q1.council');
    assert.equal(pathOfUri('file://server/share/Q1.council', true), '\\\\server\\share\\Q1.council');
    assert.equal(pathOfUri('file:///C:/', true), 'C:\\');
  });

  it('gives one spelling to the same file', () => {
    assert.equal(canonicalUri('file:///c%3A/Finance/Q1.council'), 'file:///C:/Finance/Q1.council');
    assert.equal(canonicalUri('file:///a/%5bdraft%5d.council'), canonicalUri('file:///a/[draft].council'));
    assert.equal(canonicalUri('file:///a/(1),x.council'), canonicalUri('file:///a/%281%29%2Cx.council'));
    assert.equal(canonicalUri('untitled:Untitled-1'), 'untitled:Untitled-1');
    assert.equal(
      canonicalUri('vscode-vfs://github/org/repo/a b.council'),
      'vscode-vfs://github/org/repo/a%20b.council',
    );
  });

  it('agrees with Node about paths, whatever their characters', () => {
    const segment = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => !/[/\p{Cc}\\]|^\.\.?$/u.test(text) && text.isWellFormed());
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 4 }), (segments) => {
        const path = `/${segments.join('/')}`;
        assert.equal(pathOfUri(uriOfPath(path)), path);
        assert.equal(canonicalUri(pathToFileURL(path).href), uriOfPath(path));
        assert.equal(canonicalUri(uriOfPath(path)), uriOfPath(path));
      }),
    );
  });

  it('resolves a path as an author writes it', () => {
    const from = 'file:///reports/october/report.council';
    assert.equal(resolveUri(from, 'appendix-1.council'), 'file:///reports/october/appendix-1.council');
    assert.equal(resolveUri(from, '../march/finance update.council'), 'file:///reports/march/finance%20update.council');
    assert.equal(resolveUri(from, '..\\march\\finance.council'), 'file:///reports/march/finance.council');
    assert.equal(resolveUri(from, './a//b.council'), 'file:///reports/october/a/b.council');
    assert.equal(resolveUri(from, '/shared/a.council'), 'file:///shared/a.council');
    assert.equal(resolveUri(from, '../../../../a.council'), 'file:///a.council');
    assert.equal(resolveUri(from, '50%20.council'), 'file:///reports/october/50%2520.council');
  });

  it('stays on its drive and share', () => {
    const from = 'file:///C:/Finance/report.council';
    assert.equal(resolveUri(from, '../../../a.council'), 'file:///C:/a.council');
    assert.equal(resolveUri(from, '/a.council'), 'file:///C:/a.council');
    assert.equal(resolveUri(from, 'd:\\other\\a.council'), 'file:///D:/other/a.council');
    assert.equal(resolveUri(from, '\\\\server\\share\\a.council'), 'file://server/share/a.council');
    assert.equal(resolveUri('file://server/share/x.council', 'y.council'), 'file://server/share/y.council');
  });

  it('never leads to the network', () => {
    assert.equal(
      resolveUri('file:///reports/report.council', 'https://example.org/a.council'),
      'file:///reports/https%3A/example.org/a.council',
    );
  });

  it('resolves nothing from a report that has no folder', () => {
    assert.equal(resolveUri('untitled:Untitled-1', 'a.council'), undefined);
  });

  it('walks up and down', () => {
    assert.equal(parentUri('file:///a/b/c.council'), 'file:///a/b');
    assert.equal(parentUri('file:///a'), 'file:///');
    assert.equal(parentUri('file:///'), undefined);
    assert.equal(childUri('file:///', 'a b'), 'file:///a%20b');
    assert.equal(childUri('file:///x/', 'a'), 'file:///x/a');
    assert.equal(nameOfUri('file:///x/a%20b.council'), 'a b.council');
  });

  it('shows a path from the working folder', () => {
    assert.equal(relativePath('file:///reports', 'file:///reports/a/b%20c.council'), 'a/b c.council');
    assert.equal(relativePath('file:///reports/x', 'file:///reports/a.council'), '../a.council');
    assert.equal(relativePath('file:///reports', 'file:///reports'), '.');
    assert.equal(relativePath('file:///', 'file:///a.council'), 'a.council');
    assert.equal(relativePath('file:///C:/work', 'file:///D:/a.council'), 'D:/a.council');
    assert.equal(relativePath('file:///C:/work', 'file://server/share/a.council'), '//server/share/a.council');
  });
});
