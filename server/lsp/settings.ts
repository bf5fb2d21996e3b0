/**
 * The settings that an editor sends, checked before use: whatever does not fit is left out and told to the log, and the
 * rest still counts.
 */
import * as z from 'zod/mini';
import { didYouMean } from '../../grammar/nearest.ts';
import { defaultServiceSettings } from '../services/service.ts';
import type { ServiceSettings } from '../services/service.ts';

const level = z.enum(['error', 'warning', 'information', 'hint', 'off']);
const group = z.record(z.string(), z.unknown());

export interface ClientSettings {
  readonly services: ServiceSettings;
  /** Severities laid over those of the configuration file. */
  readonly rules: Readonly<Record<string, z.infer<typeof level>>>;
}

export interface ReadSettings {
  readonly settings: ClientSettings;
  /** What is wrong with what the editor sent, in words. */
  readonly problems: readonly string[];
}

/**
 * Reads the section `crosscast` of an editor's settings. `ruleNames` are the rules and groups of rules that there are.
 */
export function readClientSettings(section: unknown, ruleNames: Iterable<string>): ReadSettings {
  const reader = new SettingsReader();
  const given = reader.group('crosscast', section);
  const hints = reader.group('crosscast.inlayHints', given.inlayHints);
  const lenses = reader.group('crosscast.codeLens', given.codeLens);
  const flag = (path: string, value: unknown, otherwise: boolean): boolean => reader.flag(path, value, otherwise);
  const { inlayHints, codeLens } = defaultServiceSettings;
  const services: ServiceSettings = {
    inlayHints: {
      ties: flag('crosscast.inlayHints.ties', hints.ties, inlayHints.ties),
      computed: flag('crosscast.inlayHints.computed', hints.computed, inlayHints.computed),
      references: flag('crosscast.inlayHints.references', hints.references, inlayHints.references),
      differences: flag('crosscast.inlayHints.differences', hints.differences, inlayHints.differences),
    },
    codeLens: {
      uses: flag('crosscast.codeLens.uses', lenses.uses, codeLens.uses),
      casts: flag('crosscast.codeLens.casts', lenses.casts, codeLens.casts),
    },
  };
  const rules = reader.levels('crosscast.rules', given.rules, new Set(ruleNames));
  return { settings: { services, rules }, problems: reader.problems };
}

/** More names than this that are no rules are not looked up one by one: whoever wrote them knows by then. */
const MOST_UNKNOWN = 20;

class SettingsReader {
  readonly problems: string[] = [];

  group(path: string, value: unknown): Readonly<Record<string, unknown>> {
    if (value === undefined || value === null) return {};
    const read = group.safeParse(value);
    if (read.success) return read.data;
    this.problems.push(`${path}: expected a group of settings.`);
    return {};
  }

  flag(path: string, value: unknown, otherwise: boolean): boolean {
    if (typeof value === 'boolean') return value;
    if (value !== undefined && value !== null) this.problems.push(`${path}: expected true or false.`);
    return otherwise;
  }

  levels(path: string, value: unknown, names: ReadonlySet<string>): ClientSettings['rules'] {
    const levels: Record<string, z.infer<typeof level>> = {};
    const unknown: string[] = [];
    for (const [name, each] of Object.entries(this.group(path, value))) {
      const read = level.safeParse(each);
      if (!names.has(name)) unknown.push(name);
      else if (read.success) levels[name] = read.data;
      else this.problems.push(`${path}.${name}: expected one of ${level.options.join(', ')}.`);
    }
    for (const name of unknown.slice(0, MOST_UNKNOWN)) {
      this.problems.push(`${path}.${name}: there is no such rule.${didYouMean(name, names)}`);
    }
    const more = unknown.length - MOST_UNKNOWN;
    if (more > 0) this.problems.push(`${path}: ${more} more names are not those of rules.`);
    return levels;
  }
}
