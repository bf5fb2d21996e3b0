/** Elements of a Word file that docx has no class for. */
import { BuilderElement, FileChild, Run, SimpleField } from 'docx';
import type { TextRun, XmlComponent } from 'docx';

type Attributes = Readonly<Record<string, string | number>>;

/** Any element: `element('w:tblCaption', { 'w:val': 'Table 1' })`. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const entries = Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const);
  return new BuilderElement({ name, attributes: Object.fromEntries(entries), children: [...children] });
}

/** An element that stands between paragraphs. */
export class BlockElement extends FileChild {
  constructor(name: string, children: readonly XmlComponent[]) {
    super(name);
    this.root.push(...children);
  }
}

/** A field with its result, which looks as the run that it is given in. */
export class ShownField extends SimpleField {
  constructor(instruction: string, result: TextRun) {
    super(` ${instruction} `);
    this.root.push(result);
  }
}

/** Where a field begins, ends, and is parted from its result, for a result of several paragraphs. */
export class FieldMark extends Run {
  constructor(kind: 'begin' | 'separate' | 'end') {
    super({});
    this.root.push(element('w:fldChar', { 'w:fldCharType': kind }));
  }
}

export class FieldInstruction extends Run {
  constructor(instruction: string) {
    super({});
    this.root.push(new Instruction(` ${instruction} `));
  }
}

class Instruction extends BuilderElement {
  constructor(text: string) {
    super({ name: 'w:instrText', attributes: { space: { key: 'xml:space', value: 'preserve' } } });
    this.root.push(text);
  }
}
