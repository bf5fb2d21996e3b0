import assert from 'node:assert/strict';
// Loaded beforehand: mocha takes the two globals that zod makes for a leak when they appear during a test.
import 'zod';
import { configurationProblemText, Configurations } from '../../server/workspace/configuration.ts';
import type { ConfigurationOptions } from '../../server/workspace/configuration.ts';
import { MemoryFileSystem } from '../../server/workspace/memory-file-system.ts';
import { englishCouncil } from '../../server/model/english-council.ts';

const rules = [
  { id: 'reconcile/total', title: 'A total is not the sum of its items' },
  { id: 'reconcile/check', title: 'An equation does not hold' },
  { id: 'period/month', title: 'A month is not the period it is said to be' },
];

type Files = Readonly<Record<string, string>>;

async function configure(
  files: Files,
  options: Partial<ConfigurationOptions> = {},
  uri = 'file:///w/a/report.council',
) {
  const memory = new MemoryFileSystem(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text])),
  );
  const configuration = await new Configurations(memory, { rules: () => rules, ...options }).of(uri);
  return {
    ...configuration,
    severities: Object.fromEntries(configuration.settings.severities),
    texts: configuration.problems.map((problem) => configurationProblemText(problem)),
  };
}

const one = (text: string) => configure({ 'a/crosscast.config.json': text });

describe('configuration', () => {
  it('nested deeper than there is room for is told, and counts for nothing', async () => {
    const { severities, texts } = await one(`{ "rules": ${'['.repeat(100_000)}`);
    assert.deepEqual(severities, {});
    assert.deepEqual(texts, [
      'crosscast.config.json:1: the brackets are nested more than 100 deep; no setting needs more than a few',
    ]);
  });

  it('is that of an English council where there is no file', async () => {
    const { settings, sources, problems } = await configure({});
    assert.equal(settings.profile, englishCouncil);
    assert.deepEqual([sources, problems], [[], []]);
  });

  it('is read from the nearest folder only', async () => {
    const { severities, sources } = await configure({
      'crosscast.config.json': '{ "rules": { "reconcile/total": "off" } }',
      'a/crosscast.config.json': '{ "rules": { "period/month": "hint" } }',
    });
    assert.deepEqual(severities, { 'period/month': 'hint' });
    assert.deepEqual(sources, ['file:///w/a/crosscast.config.json']);
  });

  it('is looked for in the folders above', async () => {
    const { severities } = await configure({ 'crosscast.config.json': '{ "rules": { "reconcile/total": "off" } }' });
    assert.deepEqual(severities, { 'reconcile/total': 'off' });
  });

  it('takes comments and a comma too many', async () => {
    const { texts, settings } = await one('\uFEFF// ours\n{ "tolerance": { "roundingUnits": 5, }, /* for now */ }');
    assert.deepEqual(texts, []);
    assert.equal(settings.tolerance.roundingUnits, 5);
  });

  it('sets a rule before its group, in whatever order they stand', async () => {
    const { severities } = await one('{ "rules": { "reconcile/total": "error", "reconcile": "hint" } }');
    assert.deepEqual(severities, { 'reconcile/total': 'error', 'reconcile/check': 'hint' });
  });

  it('extends other files, later ones winning, and itself last', async () => {
    const { severities, settings, sources } = await configure({
      'a/crosscast.config.json':
        '{ "extends": ["../house.json", "crosscast:english-council", "b/more.json"], "profile": { "nil": "nil" } }',
      'house.json': '{ "rules": { "reconcile": "warning", "period/month": "off" }, "profile": { "name": "House" } }',
      'a/b/more.json': '{ "rules": { "reconcile/total": "hint" } }',
    });
    assert.deepEqual(severities, { 'reconcile/total': 'hint', 'reconcile/check': 'warning', 'period/month': 'off' });
    assert.equal(settings.profile.name, englishCouncil.name);
    assert.equal(settings.profile.nil, 'nil');
    assert.equal(sources.length, 3);
  });

  it('merges a profile, and replaces the lists in it', async () => {
    const { settings, texts } = await one(`{ "profile": {
      "header": { "report": ["council", "wards"] },
      "sections": { "report": [{ "name": "Why", "headings": ["why"] }] },
      "verbs": { "note": ["note"] } } }`);
    assert.deepEqual(texts, []);
    assert.deepEqual(settings.profile.header.report, ['council', 'wards']);
    assert.deepEqual(settings.profile.header.minutes, englishCouncil.header.minutes);
    assert.deepEqual(settings.profile.sections.report, [{ name: 'Why', headings: ['why'] }]);
    assert.deepEqual(settings.profile.verbs.note, ['note']);
    assert.deepEqual(settings.profile.verbs.decide, englishCouncil.verbs.decide);
  });

  it('ignores by patterns relative to the file that has them', async () => {
    const { ignores } = await configure({
      'a/crosscast.config.json': '{ "extends": "../house.json", "ignore": ["drafts/"] }',
      'house.json': '{ "ignore": ["a/*.tmp.council"] }',
    });
    assert.ok(ignores('file:///w/a/drafts'));
    assert.ok(ignores('file:///w/a/x.tmp.council'));
    assert.ok(!ignores('file:///w/a/report.council'));
  });

  it('lays the command line over everything', async () => {
    const { severities } = await configure(
      { 'a/crosscast.config.json': '{ "rules": { "reconcile/total": "off" } }' },
      { levels: { reconcile: 'error' } },
    );
    assert.deepEqual(severities, { 'reconcile/total': 'error', 'reconcile/check': 'error' });
  });

  it('can be a file that is named', async () => {
    const { severities } = await configure(
      {
        'a/crosscast.config.json': '{ "rules": { "period": "off" } }',
        'other.json': '{ "rules": { "reconcile": "off" } }',
      },
      { file: 'file:///w/other.json' },
    );
    assert.deepEqual(Object.keys(severities), ['reconcile/total', 'reconcile/check']);
  });

  it('is remembered until it is told to forget', async () => {
    const files = new MemoryFileSystem({ 'file:///w/crosscast.config.json': '{ "rules": { "period": "off" } }' });
    const configurations = new Configurations(files, { rules: () => rules });
    const before = await configurations.of('file:///w/x/a.council');
    assert.equal(await configurations.of('file:///w/y/b.council'), before);
    files.set('file:///w/crosscast.config.json', '{}');
    assert.equal((await configurations.of('file:///w/x/a.council')).settings.severities.size, 1);
    configurations.forget();
    assert.equal((await configurations.of('file:///w/x/a.council')).settings.severities.size, 0);
  });
});

describe('a configuration with faults', () => {
  const cases: readonly (readonly [what: string, text: string, message: string])[] = [
    [
      'a rule that is none',
      '{\n\n "rules": {\n  "reconcile/totl": "off" } }',
      "crosscast.config.json:4: rules.reconcile/totl: there is no such rule. Did you mean 'reconcile/total'?",
    ],
    [
      'a severity that is none',
      '{ "rules": { "period": "warn" } }',
      'crosscast.config.json:1: rules.period: expected one of error, warning, information, hint, off',
    ],
    [
      'a slip in a severity',
      '{ "rules": { "period": "eror" } }',
      "crosscast.config.json:1: rules.period: expected one of error, warning, information, hint, off. Did you mean 'error'?",
    ],
    [
      'a key that is none',
      '{ "rule": {} }',
      "crosscast.config.json:1: rule: there is no such key. Did you mean 'rules'?",
    ],
    [
      'a key deep down',
      '{ "profile": {\n "verbs": { "notes": [] } } }',
      "crosscast.config.json:2: profile.verbs.notes: there is no such key. Did you mean 'note'?",
    ],
    [
      'a header key that is none',
      '{ "profile": { "header": { "report": [\n"counsil"] } } }',
      "crosscast.config.json:2: profile.header.report.0: expected one of council, body, meeting, item, officer, portfolio, wards, status, key decision, period, uses, of, overspend. Did you mean 'council'?",
    ],
    [
      'text for a list',
      '{ "ignore": "drafts" }',
      'crosscast.config.json:1: ignore: expected a list between [ and ], found text in quotation marks',
    ],
    [
      'a list for settings',
      '{ "rules": [] }',
      'crosscast.config.json:1: rules: expected settings between { and }, found a list between [ and ]',
    ],
    [
      'a number out of range',
      '{ "tolerance": { "roundingUnits": -1 } }',
      'crosscast.config.json:1: tolerance.roundingUnits: expected a whole number from 0 to 100',
    ],
    [
      'something missing',
      '{ "profile": { "sections": { "report": [{ "name": "Why" }] } } }',
      'crosscast.config.json:1: profile.sections.report.0.headings: is missing',
    ],
    [
      'a wrong extends',
      '{ "extends": 3 }',
      'crosscast.config.json:1: extends: expected a path in quotation marks, or a list of paths',
    ],
    ['a missing file', '{ "extends": ["../x.json"] }', 'crosscast.config.json:1: extends.0: no such file: ../x.json'],
    [
      'a circle',
      '{ "extends": "crosscast.config.json" }',
      'crosscast.config.json:1: extends: crosscast.config.json leads back to a configuration that extends this one',
    ],
    [
      'a built-in that is none',
      '{ "extends": "crosscast:english" }',
      "crosscast.config.json:1: extends: there is no built-in profile 'crosscast:english'.",
    ],
    ['a missing comma', '{ "ignore": [] \n "rules": {} }', 'crosscast.config.json:2: expected a comma'],
    ['an open brace', '{ "ignore": []', 'crosscast.config.json:1: expected a closing }'],
    ['nothing', '', 'crosscast.config.json:1: the file is empty: expected settings between { and }'],
    ['a list', '[]', 'crosscast.config.json:1: expected settings between { and }'],
  ];
  for (const [what, text, message] of cases) {
    it(`says so: ${what}`, async () => assert.deepEqual((await one(text)).texts, [message]));
  }

  it('says all of them, and keeps what is right', async () => {
    const { texts, severities, settings } = await one(
      '{ "rules": { "period": "loud", "reconcile/total": "hint" }, "tolerance": { "roundingUnits": 1 }, "colour": 1,\n "profile": { "nil": "nil", "posts": 4 } }',
    );
    assert.equal(texts.length, 3);
    assert.deepEqual(severities, { 'reconcile/total': 'hint' });
    assert.equal(settings.tolerance.roundingUnits, 1);
    assert.equal(settings.profile.nil, 'nil');
    assert.deepEqual(settings.profile.posts, englishCouncil.posts);
  });

  it('says that a file cannot be read', async () => {
    const { texts } = await configure({ 'a/crosscast.config.json': '\0' });
    assert.deepEqual(texts, ['crosscast.config.json: a binary file, not text']);
  });
});
