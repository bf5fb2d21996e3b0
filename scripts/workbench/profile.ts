/** A VS Code of its own for a test: settings, extensions and home in a new folder, so that no machine's habits interfere. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What would put itself between a test and the editor: welcome pages, updates, questions, panels that nobody asked for. */
const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'window.confirmBeforeClose': 'never',
  'window.restoreWindows': 'none',
  'files.hotExit': 'off',
  'files.simpleDialog.enable': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
};

export type Settings = Readonly<Record<string, unknown>>;

export interface Profile {
  readonly folder: string;
  readonly home: string;
  /** As VS Code's --user-data-dir wants it. */
  readonly userData: string;
  readonly extensions: string;
  /** Chromium's own data. */
  readonly browser: string;
  /** A folder for the reports of a test. */
  readonly workspace: string;
}

export function makeProfile(settings: Settings = {}): Profile {
  const profile = profileIn(mkdtempSync(join(tmpdir(), 'crosscast-editor-')));
  for (const folder of [profile.home, profile.extensions, profile.workspace]) mkdirSync(folder, { recursive: true });
  changeSettings(profile, settings);
  const preferences = join(profile.browser, 'Default');
  mkdirSync(preferences, { recursive: true });
  // The browser-only workbench puts webviews into frames of another origin, which need their service workers.
  const profilePreferences = { block_third_party_cookies: false, cookie_controls_mode: 0 };
  writeFileSync(join(preferences, 'Preferences'), JSON.stringify({ profile: profilePreferences }));
  writeFileSync(join(profile.folder, 'config.yaml'), '');
  return profile;
}

/** The profile that `makeProfile` made in that folder. */
export function profileIn(folder: string): Profile {
  const within = (name: string): string => join(folder, name);
  return {
    folder,
    home: within('home'),
    userData: within('data'),
    extensions: within('extensions'),
    browser: within('chromium'),
    workspace: within('workspace'),
  };
}

/** Writes the user's settings anew; a running window takes them over by itself. */
export function changeSettings(profile: Profile, settings: Settings): void {
  const user = join(profile.userData, 'User');
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
}

/** Settings for a workbench that has no folder of settings. */
export function settingsOf(settings: Settings = {}): Settings {
  return { ...quietSettings, ...settings };
}

export function removeProfile({ folder }: Profile): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
