/** A report as a Word file. It stands by itself, because its library is as large as everything else put together. */
import type { RenderFormat } from './formats.ts';

export const wordFormat: RenderFormat = {
  name: 'word',
  endings: ['docx'],
  about: 'a Word file',
  binary: true,
  template: true,
  load: async () => (await import('./word/render-word.ts')).renderWord,
  loadPrinted: async () => (await import('./word/render-word.ts')).writeWord,
};
