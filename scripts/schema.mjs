// Writes schema/crosscast.config.schema.json from the rules and the configuration's own schema: `npm run schema`.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleInfos } from '../server/checks/registry.ts';
import { configurationJsonSchema } from '../server/workspace/configuration-schema.ts';
import { projectFolder } from './install.mjs';

const file = join(projectFolder, 'schema', 'crosscast.config.schema.json');
writeFileSync(file, `${JSON.stringify(configurationJsonSchema(ruleInfos), undefined, 2)}\n`);
