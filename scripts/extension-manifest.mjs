// The manifest of the packaged extension, made from the project's package.json: what VS Code needs of it, and nothing of what
// npm does. The extension's code is CommonJS, so it must not say `"type": "module"`.

const ofNpm = [
  'type',
  'bin',
  'files',
  'scripts',
  'dependencies',
  'optionalDependencies',
  'devDependencies',
  'allowScripts',
];

/** `ruleLevels` are the properties that the setting `crosscast.rules` may have. */
export function extensionManifest(source, ruleLevels) {
  const kept = Object.entries(source).filter(([key]) => !ofNpm.includes(key));
  const { engines, ...manifest } = Object.fromEntries(kept);
  const setting = manifest.contributes.configuration.flatMap(({ properties }) => properties['crosscast.rules'] ?? []);
  for (const rules of setting) rules.properties = ruleLevels;
  return {
    ...manifest,
    engines: { vscode: engines.vscode },
    main: './client/extension.cjs',
    browser: './client/extension.web.js',
    // The folder holds what belongs into the package, and nothing else.
    files: ['**'],
  };
}
