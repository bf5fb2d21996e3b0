/**
 * One configuration file as a layer over what it extends, and how layers make the settings. Plain data and plain code:
 * nothing here needs the schema library.
 */
import { englishCouncil } from '../model/english-council.ts';
import type { Profile, Settings, Severity } from '../model/settings.ts';
import type { ConfigurationInput } from './configuration-schema.ts';
import { resolveUri } from './uri.ts';

/** Something wrong in a configuration file. */
export interface ConfigurationProblem {
  readonly uri: string;
  /** 1-based; absent when the file as a whole cannot be used. */
  readonly line?: number;
  /** `rules.reconcile/totl`. */
  readonly key?: string;
  readonly message: string;
}

/** Sets rules to severities: ids, or groups such as `reconcile`. */
export type RuleLevels = Readonly<Record<string, Severity | 'off' | undefined>>;

/** Profiles that `extends` can name without a file. */
export const builtInProfiles: Readonly<Record<string, Profile>> = { 'crosscast:english-council': englishCouncil };

/**
 * The settings with a configuration file's own laid over them. Lists replace; everything else merges. `uri` is the file's, to
 * which its paths are relative.
 */
export function withLayer(
  settings: Settings,
  input: ConfigurationInput,
  ruleIds: readonly string[],
  uri?: string,
): Settings {
  return {
    severities: withLevels(settings.severities, input.rules ?? {}, ruleIds),
    profile: input.profile === undefined ? settings.profile : withProfile(settings.profile, input.profile, uri),
    tolerance: overlaid(settings.tolerance, input.tolerance),
  };
}

/** The severities with more laid over them. A rule's own level wins over its group's, whatever their order. */
export function withLevels(
  severities: Settings['severities'],
  levels: RuleLevels,
  ruleIds: readonly string[],
): Settings['severities'] {
  const entries = Object.entries(levels);
  if (entries.length === 0) return severities;
  const result = new Map(severities);
  for (const [group, level] of entries) {
    if (group.includes('/') || level === undefined) continue;
    for (const id of ruleIds) {
      if (id.startsWith(`${group}/`)) result.set(id, level);
    }
  }
  const known = new Set(ruleIds);
  for (const [id, level] of entries) {
    if (level !== undefined && known.has(id)) result.set(id, level);
  }
  return result;
}

function withProfile(base: Profile, over: NonNullable<ConfigurationInput['profile']>, uri?: string): Profile {
  const path = over.wordTemplate;
  const template = path === undefined ? base.wordTemplate : ((uri && resolveUri(uri, path)) ?? path);
  return {
    name: over.name ?? base.name,
    header: overlaid(base.header, over.header),
    sections: overlaid(base.sections, over.sections),
    verbs: overlaid(base.verbs, over.verbs),
    posts: over.posts ?? base.posts,
    nil: over.nil ?? base.nil,
    negatives: over.negatives ?? base.negatives,
    ...(template === undefined ? {} : { wordTemplate: template }),
  };
}

/** An object with another laid over it; what is undefined there does not hide anything. */
function overlaid<T extends object>(base: T, over: { readonly [K in keyof T]?: T[K] | undefined } | undefined): T {
  const result = { ...base };
  if (over === undefined) return result;
  for (const key in base) {
    const value = over[key];
    if (value !== undefined) result[key] = value;
  }
  return result;
}
