// Writes schema/ from the program's own schemas: `npm run schema`. The one of findings is written by hand.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleInfos } from '../server/checks/registry.ts';
import { outputSchemas } from '../server/cli/schemas.ts';
import { configurationJsonSchema } from '../server/workspace/configuration-schema.ts';
import { projectFolder } from './install.mjs';

const schemas = { 'crosscast.config.schema.json': configurationJsonSchema(ruleInfos), ...outputSchemas() };
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(join(projectFolder, 'schema', name), `${JSON.stringify(schema, undefined, 2)}\n`);
}
