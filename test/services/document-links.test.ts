import assert from 'node:assert/strict';
import { documentLinks } from '../../server/services/document-links.ts';
import { onFixture } from './fixture.ts';

/** The marked texts are links, to these targets. */
function links(title: string, source: string, ...targets: string[]): void {
  onFixture(title, source, (fixture) => {
    const resolve = (from: string, path: string): string | undefined =>
      path.includes('gone') ? undefined : new URL(path, from).href;
    const found = documentLinks(fixture.analysis, resolve);
    assert.deepEqual(
      found.map(({ range }) => range),
      fixture.file.ranges,
    );
    assert.deepEqual(
      found.map(({ target }) => target),
      targets,
    );
  });
}

describe('document links', () => {
  links(
    'follows the paths of other reports',
    '@minutes "M"\n  uses: «../march/f.council» as march\n  of: «report.council»\n\n@include «app.council» as app\n',
    'file:///march/f.council',
    'file:///reports/report.council',
    'file:///reports/app.council',
  );
  links(
    'follows a source that is a file',
    '@table t "T"\n  source: «ledger.xlsx»\n  | a | 1 |\n',
    'file:///reports/ledger.xlsx',
  );
  links('leaves a source in words alone', '@table t "T"\n  source: monthly performance report\n  | a | 1 |\n');
  links(
    'follows the links of prose and of lists',
    'See [the report](«https://www.oldham.gov.uk/r.pdf») and <«https://www.gov.uk»>.\n\n- Ask [us](«mailto:finance@oldham.gov.uk»).\n\n[here](«annex.pdf»)\n',
    'https://www.oldham.gov.uk/r.pdf',
    'https://www.gov.uk',
    'mailto:finance@oldham.gov.uk',
    'file:///reports/annex.pdf',
  );
  links(
    'starts nothing else',
    'A [trap](command:workbench.action.quit) and [one](javascript:alert(1)) and [one](vscode://x/y).\n',
  );
  links('leaves out what leads nowhere', '@report "R"\n  uses: gone.council as gone\n');
});
