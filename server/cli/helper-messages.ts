/** What passes between the thread that runs the command line and the helpers that check reports beside it. */
import type { Finding } from '../checks/finding.ts';
import type { Problem } from './problem.ts';

/** What was said by `--config` and `--rule`, as it was said. */
export interface SettingsGiven {
  readonly config: string | undefined;
  readonly rules: readonly string[];
}

/** What a helper is given. */
export interface HelperTask {
  readonly version: string;
  readonly folder: string;
  readonly windows: boolean;
  readonly uris: readonly string[];
  readonly taken: SharedArrayBuffer;
  readonly settings: SettingsGiven;
}

/** What a helper sends: several at once, as each message takes time. */
export interface HelperMessage {
  readonly checked: readonly CheckedByHelper[];
  /** The helper has nothing more to say. */
  readonly done: boolean;
}

export interface CheckedByHelper {
  /** Which of the reports. */
  readonly index: number;
  /** Absent when the report could not be checked. */
  readonly findings?: readonly Finding[];
  /** The texts that findings point to by URI, the report's own among them, where they were not sent before. */
  readonly texts: readonly (readonly [string, string])[];
  readonly problems: readonly Problem[];
}
