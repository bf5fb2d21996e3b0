/** Word files opened for tests: their parts, and what is wrong with how they fit together. */
import { OfficePackage } from '../../server/office/package.ts';
import { elementsOf, readXml, textIn } from '../../server/office/xml.ts';
import type { XmlElement } from '../../server/office/xml.ts';

export class WordFile {
  readonly #file: OfficePackage;

  constructor(bytes: Uint8Array) {
    this.#file = new OfficePackage(bytes, 'Word file');
  }

  get names(): readonly string[] {
    return this.#file.names;
  }

  part(name: string): XmlElement {
    return readXml(this.#file.text(name) ?? '', name);
  }

  text(name: string): string {
    return this.#file.text(name) ?? '';
  }

  get body(): XmlElement {
    return elementsOf(this.part('word/document.xml'), 'w:body')[0]!;
  }

  /** The paragraphs and tables of the body, in order; those of the contents among them. */
  get blocks(): XmlElement[] {
    return elementsOf(this.body).flatMap((block) =>
      block.name === 'w:sdt' ? elementsOf(elementsOf(block, 'w:sdtContent')[0]) : [block],
    );
  }

  get tables(): XmlElement[] {
    return all(this.body, 'w:tbl');
  }
}

/** All elements of a name, at any depth. */
export function all(root: XmlElement, name: string): XmlElement[] {
  return elementsOf(root).flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The words of an element as they are read. */
export function textOf(root: XmlElement): string {
  return elementsOf(root)
    .map((child) => {
      if (child.name === 'w:t') return textIn(child);
      if (child.name === 'w:tab') return '\t';
      if (child.name === 'w:br') return '\n';
      if (child.name === 'w:noBreakHyphen') return '-';
      return child.name === 'w:instrText' || child.name === 'w:pPr' ? '' : textOf(child);
    })
    .join('')
    .replaceAll('\u00A0', ' ');
}

/** What is wrong with the package: parts without a type, links to nothing, names used twice. Empty for a sound file. */
export function faultsOf(file: WordFile): string[] {
  return [...typeFaults(file), ...relationshipFaults(file), ...nameFaults(file)];
}

function typeFaults(file: WordFile): string[] {
  const types = file.part('[Content_Types].xml');
  const endings = new Set(elementsOf(types, 'Default').map(({ attributes }) => attributes['Extension']));
  const parts = elementsOf(types, 'Override').map(({ attributes }) => attributes['PartName']!.slice(1));
  const untyped = file.names.filter(
    (name) => name !== '[Content_Types].xml' && !endings.has(name.split('.').at(-1)) && !parts.includes(name),
  );
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...parts.filter((name) => !file.names.includes(name)).map((name) => `${name} is typed and missing`),
  ];
}

function relationshipFaults(file: WordFile): string[] {
  return file.names
    .filter((name) => name.endsWith('.rels'))
    .flatMap((name) => {
      const owner = name.replace('_rels/', '').replace(/\.rels$/, '');
      const folder = owner.includes('/') ? owner.replace(/[^/]*$/, '') : '';
      const links = elementsOf(file.part(name), 'Relationship').map(({ attributes }) => attributes);
      const ids = links.map(({ Id }) => Id!);
      const lost = links
        .filter(({ TargetMode }) => TargetMode !== 'External')
        .map(({ Target = '' }) => new URL(Target, `file:///${folder}`).pathname.slice(1))
        .filter((target) => !file.names.includes(target));
      const used =
        owner === '' ? [] : [...file.text(owner).matchAll(/\br:(?:id|embed|link)="([^"]*)"/g)].map(([, id]) => id!);
      return [
        ...twice(ids).map((id) => `${name} has ${id} twice`),
        ...lost.map((target) => `${name} leads to ${target}, which is missing`),
        ...used.filter((id) => !ids.includes(id)).map((id) => `${owner} uses ${id}, which it does not have`),
      ];
    });
}

function nameFaults(file: WordFile): string[] {
  const document = file.part('word/document.xml');
  const values = (name: string, attribute: string): string[] =>
    all(document, name).map(({ attributes }) => attributes[attribute] ?? '');
  const bookmarks = values('w:bookmarkStart', 'w:name');
  const styles = new Set(
    elementsOf(file.part('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']!),
  );
  const lists = new Set(
    elementsOf(file.part('word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId']!),
  );
  const notes = new Set(
    elementsOf(file.part('word/footnotes.xml'), 'w:footnote').map(({ attributes }) => attributes['w:id']!),
  );
  const used = ['w:pStyle', 'w:rStyle', 'w:tblStyle'].flatMap((name) => values(name, 'w:val'));
  return [
    ...twice(bookmarks).map((name) => `two bookmarks ${name}`),
    ...twice(values('w:bookmarkStart', 'w:id')).map((id) => `two bookmarks numbered ${id}`),
    ...twice(values('wp:docPr', 'id')).map((id) => `two drawings numbered ${id}`),
    ...twice([...styles]).map((id) => `two styles ${id}`),
    ...values('w:hyperlink', 'w:anchor')
      .filter((name) => name !== '' && !bookmarks.includes(name))
      .map((name) => `no bookmark ${name}`),
    ...values('w:fldSimple', 'w:instr')
      .flatMap((instruction) => /^ (?:REF|NOTEREF) (\S+)/.exec(instruction)?.[1] ?? [])
      .filter((name) => !bookmarks.includes(name))
      .map((name) => `no bookmark ${name}`),
    ...used.filter((id) => !styles.has(id)).map((id) => `no style ${id}`),
    ...values('w:numId', 'w:val')
      .filter((id) => id !== '0' && !lists.has(id))
      .map((id) => `no list ${id}`),
    ...values('w:footnoteReference', 'w:id')
      .filter((id) => !notes.has(id))
      .map((id) => `no note ${id}`),
  ];
}

function twice(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
