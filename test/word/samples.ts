/** The reports that every test of Word files goes through: the samples, and one report with everything in it. */
import { readdirSync } from 'node:fs';
import type { Analysis } from '../../server/model/analysis.ts';
import { openFile } from '../samples/open-file.ts';

const samples = new URL('../../samples/', import.meta.url);

export interface WordSample {
  readonly name: string;
  readonly url: URL;
  open(): Analysis;
}

export const everything = sampleAt('everything', new URL('../fixtures/word/everything.council', import.meta.url));

export const wordSamples: readonly WordSample[] = [
  ...readdirSync(samples, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.council') && !path.startsWith('broken/'))
    .sort()
    .map((path) => sampleAt(path, new URL(path, samples))),
  everything,
];

function sampleAt(name: string, url: URL): WordSample {
  return { name, url, open: () => openFile(url) };
}
