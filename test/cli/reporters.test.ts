import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Finding } from '../../server/checks/finding.ts';
import type { Outcome } from '../../server/cli/outcome.ts';
import { formats, loadReporter } from '../../server/cli/reporters/reporter.ts';
import { SourceText } from '../../server/cli/source-text.ts';
import { crosscast, report, wrongTotal } from './command-line.ts';
import { junitFaults, readXml } from './junit-schema.ts';

const awkward = '\uFEFFThe “total” is 👍 £12m, not £13m: 50% <more> & 100% less.\r\nThe rest is £1m.\r\n';

/** Findings that hold every awkward thing a format has to deal with. */
function outcome(text = awkward): Outcome {
  const uri = 'file:///reports/a%20b/t%C3%A4glich%2C1%25.council';
  const source = new SourceText(text);
  const otherUri = 'file:///reports/other.council';
  const other = new SourceText('one\ntwo £13m\n');
  const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  const finding = (part: string, more: Partial<Finding>): Finding => ({
    rule: 'reconcile/total',
    severity: 'error',
    message: `This says ${part}.`,
    details: [],
    related: [],
    fixes: [],
    ...at(part),
    ...more,
  });
  return {
    version: '1.2.3',
    exitCode: 2,
    reports: [
      { uri: otherUri, path: 'other.council', source: other, findings: [] },
      {
        uri,
        path: 'a b/täglich,1%.council',
        source,
        findings: [
          finding('£12m', {
            message: '50% of "£12m" <is>: a, b & \u001B[31mc\u0007',
            details: ['Computed £13m,', 'stated £12m.'],
            related: [
              { uri: otherUri, start: 8, end: 12, message: 'is £13m' },
              { ...at('£13m'), message: 'here too' },
            ],
            fixes: [
              { title: 'Replace £12m with £13m', safe: true, edits: [{ ...at('£12m'), text: '£13m' }] },
              { title: 'Take it out', safe: false, edits: [{ ...at(' £12m,'), text: '' }] },
            ],
          }),
          finding('100% less.\r\nThe rest', { severity: 'warning', rule: 'consistency/tie' }),
          finding('£1m.', { severity: 'information' }),
          finding('£1m.', { severity: 'hint', rule: 'not/registered' }),
        ],
      },
    ],
    problems: [
      { about: 'file', path: 'big.council', message: 'larger than Crosscast reads (10 MB)' },
      { about: 'configuration', path: 'crosscast.config.json', line: 4, message: 'rules.x: there is no such rule.' },
      { about: 'crosscast', message: 'internal error' },
    ],
    sourceOf: (asked) => (asked === otherUri ? other : asked === uri ? source : undefined),
    pathOf: (asked) => (asked === otherUri ? 'other.council' : 'a b/täglich,1%.council'),
  };
}

async function write(format: string, given = outcome()): Promise<string> {
  return (await loadReporter(format))(given, (_, text) => text);
}

function schema(path: string): object {
  const read = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<string, unknown>;
  // SARIF's is a draft 4; but for the names of these two keys it means the same as a draft 7.
  const { id: _, $schema: __, ...rest } = read;
  return rest;
}

function assertValid(schemaPath: string, text: string): void {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  assert.ok(ajv.validate(schema(schemaPath), JSON.parse(text)), ajv.errorsText(undefined, { separator: '\n' }));
}

describe('text', () => {
  it('shows place, message, line, figures, related places and fixes', async () => {
    assert.equal(
      await write('text'),
      `a b/täglich,1%.council:1:18: error: 50% of "£12m" <is>: a, b & ␛[31mc␇ [reconcile/total]
    The “total” is 👍 £12m, not £13m: 50% <more> & 100% less.
                      ^^^^
    Computed £13m,
    stated £12m.
    other.council:2:5 is £13m
    a b/täglich,1%.council:1:28 here too
    fix: Replace £12m with £13m
    fix: Take it out

a b/täglich,1%.council:1:47: warning: This says 100% less.␍␊The rest. [consistency/tie]
    The “total” is 👍 £12m, not £13m: 50% <more> & 100% less.
                                                   ^^^^^^^^^^

a b/täglich,1%.council:2:13: information: This says £1m.. [reconcile/total]
    The rest is £1m.
                ^^^^

a b/täglich,1%.council:2:13: hint: This says £1m.. [not/registered]
    The rest is £1m.
                ^^^^

4 findings in 1 of 2 reports (1 error, 1 warning, 1 for information, 1 hint)
1 can be fixed with --fix.
2 files or folders could not be checked.
`,
    );
  });
});

describe('json', () => {
  it('has the shape that its schema describes', async () => {
    assertValid('../../schema/crosscast.findings.schema.json', await write('json'));
    const { out } = await crosscast(['lint', '-f', 'json'], {
      files: { 'a.council': report(wrongTotal), 'b.council': '\0' },
    });
    assertValid('../../schema/crosscast.findings.schema.json', out);
  });

  it('counts columns in UTF-16 units, without a byte-order mark', async () => {
    const { reports } = JSON.parse(await write('json')) as { reports: { findings: { start: object }[] }[] };
    assert.deepEqual(reports[1]?.findings[0]?.start, { offset: awkward.indexOf('£12m'), line: 1, column: 19 });
  });
});

describe('sarif', () => {
  it('is SARIF 2.1.0', async () => {
    assertValid('../fixtures/schemas/sarif-2.1.0-rtm.5.json', await write('sarif'));
    const { out } = await crosscast(['lint', '-f', 'sarif'], {
      files: { 'a.council': report(wrongTotal), 'b.council': '\0' },
    });
    assertValid('../fixtures/schemas/sarif-2.1.0-rtm.5.json', out);
    assertValid(
      '../fixtures/schemas/sarif-2.1.0-rtm.5.json',
      (await crosscast(['lint', '-f', 'sarif', 'no.council'])).out,
    );
  });

  it('says where, what else, how to fix it, and what could not be checked', async () => {
    const { runs } = JSON.parse(await write('sarif')) as { runs: [SarifRun] };
    const [run] = runs;
    const [result, , , unknown] = run.results;
    assert.deepEqual(run.invocations[0], {
      executionSuccessful: false,
      exitCode: 2,
      toolExecutionNotifications: [
        {
          level: 'error',
          message: { text: 'larger than Crosscast reads (10 MB)' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'big.council', uriBaseId: '%SRCROOT%' } } }],
        },
        { level: 'error', message: { text: 'internal error' }, locations: [] },
      ],
      toolConfigurationNotifications: [
        {
          level: 'error',
          message: { text: 'rules.x: there is no such rule.' },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'crosscast.config.json', uriBaseId: '%SRCROOT%' },
                region: { startLine: 4 },
              },
            },
          ],
        },
      ],
    });
    assert.equal(run.columnKind, 'utf16CodeUnits');
    assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, 'reconcile/total');
    assert.equal(run.tool.driver.rules[unknown.ruleIndex]?.id, 'not/registered');
    assert.deepEqual(
      run.results.map(({ level }) => level),
      ['error', 'warning', 'note', 'note'],
    );
    const place = result.locations[0]?.physicalLocation;
    assert.equal(place?.artifactLocation.uri, 'a%20b/t%C3%A4glich%2C1%25.council');
    assert.deepEqual(place.region, { startLine: 1, startColumn: 19, endLine: 1, endColumn: 23 });
    assert.equal(result.relatedLocations.length, 2);
    assert.deepEqual(result.fixes[0]?.artifactChanges[0]?.replacements, [
      {
        deletedRegion: { startLine: 1, startColumn: 19, endLine: 1, endColumn: 23 },
        insertedContent: { text: '£13m' },
      },
    ]);
  });

  it('names no folder of the machine', async () => {
    assert.ok(!(await write('sarif')).includes('file:/'));
  });

  it('names a finding the same when lines move, and two alike differently', async () => {
    const print = async (text: string) =>
      ((JSON.parse(await write('sarif', outcome(text))) as { runs: [SarifRun] }).runs[0].results ?? []).map(
        ({ partialFingerprints }) => partialFingerprints['crosscastFinding/v1'],
      );
    const prints = await print(awkward);
    assert.equal(new Set(prints).size, 4);
    assert.deepEqual(await print(awkward.replace('\uFEFF', '\uFEFFA new line.\r\n\r\n')), prints);
  });
});

interface SarifRun {
  readonly columnKind: string;
  readonly invocations: readonly object[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly results: readonly [SarifResult, SarifResult, SarifResult, SarifResult];
}

interface SarifResult {
  readonly ruleIndex: number;
  readonly level: string;
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object };
  }[];
  readonly relatedLocations: readonly object[];
  readonly fixes: readonly { readonly artifactChanges: readonly { readonly replacements: readonly object[] }[] }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

describe('github', () => {
  it('writes workflow commands, one a line, with everything escaped', async () => {
    assert.deepEqual((await write('github')).split('\n'), [
      '::error file=a b/täglich%2C1%25.council,line=1,endLine=1,col=19,endColumn=23,title=reconcile/total::50%25 of "£12m" <is>: a, b & \uFFFD[31mc\uFFFD%0AComputed £13m,%0Astated £12m.%0Afix: Replace £12m with £13m%0Afix: Take it out',
      '::warning file=a b/täglich%2C1%25.council,line=1,endLine=2,title=consistency/tie::This says 100%25 less.%0D%0AThe rest.',
      '::notice file=a b/täglich%2C1%25.council,line=2,endLine=2,col=13,endColumn=17,title=reconcile/total::This says £1m..',
      '::notice file=a b/täglich%2C1%25.council,line=2,endLine=2,col=13,endColumn=17,title=not/registered::This says £1m..',
      '::error file=big.council,title=crosscast::big.council: larger than Crosscast reads (10 MB)',
      '::error file=crosscast.config.json,line=4,title=crosscast::crosscast.config.json:4: rules.x: there is no such rule.',
      '::error title=crosscast::internal error',
      '',
    ]);
  });
});

describe('gitlab', () => {
  it('is a Code Quality report', async () => {
    const text = await write('gitlab');
    assertValid('../fixtures/schemas/gitlab-code-quality.json', text);
    const entries = JSON.parse(text) as { fingerprint: string; severity: string; location: object }[];
    assert.deepEqual(
      entries.map(({ severity }) => severity),
      ['major', 'minor', 'info', 'info'],
    );
    assert.deepEqual(entries[1]?.location, { path: 'a b/täglich,1%.council', lines: { begin: 1, end: 2 } });
    assert.equal(new Set(entries.map(({ fingerprint }) => fingerprint)).size, 4);
  });
});

describe('junit', () => {
  it('is what Jenkins reads', async () => {
    assert.deepEqual(junitFaults(await write('junit')), []);
    const { out } = await crosscast(['lint', '-f', 'junit'], {
      files: { 'a.council': report(wrongTotal), 'b.council': '\0' },
    });
    assert.deepEqual(junitFaults(out), []);
    assert.deepEqual(junitFaults((await crosscast(['lint', '-f', 'junit', 'no.council'])).out), []);
  });

  it('counts what it holds, and says it in full', async () => {
    const root = readXml(await write('junit'));
    assert.deepEqual(root.attributes, { name: 'crosscast', tests: '8', failures: '2', errors: '3' });
    const [clean, wrong, broken] = root.children;
    assert.equal(clean?.children[0]?.attributes.name, 'no findings');
    assert.deepEqual([wrong?.attributes.tests, wrong?.attributes.failures], ['4', '2']);
    const failure = wrong?.children[0]?.children[0];
    assert.equal(failure?.attributes.message, '50% of "£12m" <is>: a, b & \uFFFD[31mc\uFFFD');
    assert.match(failure.text, /^a b\/täglich,1%\.council:1\n50% of .*\nComputed £13m,\nstated £12m\.$/);
    assert.equal(wrong?.children[2]?.children[0]?.name, 'system-out');
    assert.equal(
      broken?.children[0]?.children[0]?.attributes.message,
      'big.council: larger than Crosscast reads (10 MB)',
    );
  });
});

describe('every format', () => {
  for (const format of formats) {
    it(`writes ${format} for no findings and for many`, async () => {
      const { code, out } = await crosscast(['lint', '-f', format], { files: { 'a.council': report() } });
      assert.equal(code, 0);
      assert.ok(out === '' || out.endsWith('\n'));
    });
  }
});
