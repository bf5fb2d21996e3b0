/**
 * The settings that an editor sends, checked before use: whatever does not fit is left out and told to the log, and the
 * rest still counts.
 */
import * as z from 'zod';
import { defaultServiceSettings } from '../services/service.ts';
import type { ServiceSettings } from '../services/service.ts';

const level = z.enum(['error', 'warning', 'information', 'hint', 'off']);

const schema = z.object({
  inlayHints: z
    .object({
      ties: z.boolean().optional(),
      computed: z.boolean().optional(),
      references: z.boolean().optional(),
      differences: z.boolean().optional(),
    })
    .optional(),
  codeLens: z.object({ uses: z.boolean().optional(), casts: z.boolean().optional() }).optional(),
  rules: z.record(z.string(), level).optional(),
});

export interface ClientSettings {
  readonly services: ServiceSettings;
  /** Severities laid over those of the configuration file. */
  readonly rules: Readonly<Record<string, z.infer<typeof level>>>;
}

export const defaultClientSettings: ClientSettings = { services: defaultServiceSettings, rules: {} };

/** Reads the section `crosscast` of an editor's settings. Gives what is wrong with it in words as well. */
export function readClientSettings(section: unknown): { settings: ClientSettings; problems: string[] } {
  if (section === null || section === undefined) return { settings: defaultClientSettings, problems: [] };
  const problems: string[] = [];
  const given: Record<string, unknown> = {};
  if (typeof section !== 'object') {
    return { settings: defaultClientSettings, problems: ['crosscast: expected a group of settings.'] };
  }
  for (const [key, part] of Object.entries(schema.shape)) {
    const value = (section as Record<string, unknown>)[key];
    if (value === undefined || value === null) continue;
    const read = part.safeParse(value);
    if (read.success) given[key] = read.data;
    else {
      for (const { path, message } of read.error.issues) {
        problems.push(`crosscast.${[key, ...path].join('.')}: ${message}`);
      }
    }
  }
  const { inlayHints = {}, codeLens = {}, rules = {} } = given as z.infer<typeof schema>;
  const services: ServiceSettings = {
    inlayHints: { ...defaultServiceSettings.inlayHints, ...defined(inlayHints) },
    codeLens: { ...defaultServiceSettings.codeLens, ...defined(codeLens) },
  };
  return { settings: { services, rules }, problems };
}

function defined<T extends object>(part: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
