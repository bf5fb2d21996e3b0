import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { ruleInfos } from '../../server/checks/registry.ts';
import { configurationJsonSchema } from '../../server/workspace/configuration-schema.ts';

describe('the schema of the configuration', () => {
  const file = new URL('../../schema/crosscast.config.schema.json', import.meta.url);
  const committed = JSON.parse(readFileSync(file, 'utf8')) as object;

  it('is what the rules and the configuration make of it: else run `npm run schema`', () => {
    assert.deepEqual(committed, configurationJsonSchema(ruleInfos));
  });

  it('takes and refuses what an editor should', () => {
    const validate = new Ajv({ strict: false }).compile(committed);
    assert.ok(
      validate({
        $schema: 'x',
        extends: ['a.json'],
        rules: { 'reconcile/total': 'off', reconcile: 'hint' },
        ignore: ['x'],
      }),
    );
    assert.ok(validate({ profile: { header: { report: ['council'] }, negatives: 'minus' } }));
    assert.ok(!validate({ rules: { 'reconcile/totl': 'off' } }));
    assert.ok(!validate({ rules: { reconcile: 'loud' } }));
    assert.ok(!validate({ colour: 1 }));
  });
});
