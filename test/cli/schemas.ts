/** Checks what the command line writes for programs against the published schemas. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** A schema of schema/, by its file's name. */
export function publishedSchema(name: string): object {
  const file = new URL(`../../schema/${name}`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as object;
}

export function assertPublished(name: string, json: string): void {
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(publishedSchema(name));
  validate(JSON.parse(json));
  assert.deepEqual(validate.errors ?? [], []);
}
