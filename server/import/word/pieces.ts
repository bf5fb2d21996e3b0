/** Reads the text of paragraphs: what is printed, with its look, its links and its notes. Fields may go on over several paragraphs. */
import { elementsOf, find, textIn, valueAt } from '../../office/xml.ts';
import type { XmlElement } from '../../office/xml.ts';
import type { Losses } from '../losses.ts';
import type { Piece } from './document.ts';
import { isOn } from './styles.ts';
import type { ReadStyles } from './styles.ts';

type Look = Pick<Piece, 'bold' | 'italic' | 'url' | 'spoken'>;

interface Field {
  instruction: string;
  inResult: boolean;
}

export class PieceReader {
  readonly #styles: ReadStyles;
  readonly #losses: Losses;
  readonly #fields: Field[] = [];
  /** Of the part that is read: relationship → address. */
  readonly #addresses: ReadonlyMap<string, string>;
  /** Notes in the order in which they are referred to: "footnote 2". */
  readonly noted: Set<string>;

  constructor(styles: ReadStyles, addresses: ReadonlyMap<string, string>, losses: Losses, noted: Set<string>) {
    this.#styles = styles;
    this.#addresses = addresses;
    this.#losses = losses;
    this.noted = noted;
  }

  of(paragraph: XmlElement): Piece[] {
    return this.#children(paragraph, { bold: false, italic: false });
  }

  #children(parent: XmlElement, look: Look): Piece[] {
    return elementsOf(parent).flatMap((child) => this.#inline(child, look));
  }

  #inline(element: XmlElement, look: Look): Piece[] {
    switch (element.name) {
      case 'w:r':
        return this.#run(element, look);
      case 'w:hyperlink':
        return this.#link(element, look);
      case 'w:ins':
      case 'w:moveTo':
        this.#losses.add('change');
        return this.#children(element, look);
      case 'w:del':
      case 'w:moveFrom':
        this.#losses.add('change');
        return [];
      case 'w:sdt':
        return this.#children(find(element, 'w:sdtContent') ?? element, look);
      case 'w:fldSimple':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return this.#children(element, look);
      case 'm:oMath':
      case 'm:oMathPara':
        this.#losses.add('equation');
        return this.#shown(mathText(element), look);
      default:
        return [];
    }
  }

  #link(element: XmlElement, look: Look): Piece[] {
    const address = this.#addresses.get(element.attributes['r:id'] ?? '');
    if (address === undefined) return this.#children(element, look);
    const fragment = element.attributes['w:anchor'];
    return this.#children(element, this.#to(fragment === undefined ? address : `${address}#${fragment}`, look));
  }

  #to(address: string, look: Look): Look {
    if (/^(?:https?:\/\/|mailto:)\S/i.test(address)) return { ...look, url: address.replace(/\s/g, '%20') };
    this.#losses.add('address');
    return look;
  }

  #run(run: XmlElement, outer: Look): Piece[] {
    const properties = find(run, 'w:rPr');
    const style = this.#styles.of(valueAt(properties, 'w:rStyle'));
    if (isOn(find(properties, 'w:vanish')) === true) return [];
    const look: Look = {
      ...outer,
      bold: isOn(find(properties, 'w:b')) ?? style.bold ?? outer.bold,
      italic: isOn(find(properties, 'w:i')) ?? style.italic ?? outer.italic,
      ...(style.name === 'spoken' ? { spoken: true } : {}),
    };
    const pieces = elementsOf(run).flatMap((child) => this.#content(child, look));
    // A number set as a mark, and not as Word's own: a note that stands at the end of the text.
    const isMark = style.name === 'footnote reference' && pieces.every(({ note }) => note === undefined);
    const text = isMark ? pieces.map((piece) => piece.text).join('') : '';
    return /^\d+$/.test(text) ? [{ ...look, text: '', note: `mark ${text}` }] : pieces;
  }

  #content(element: XmlElement, look: Look): Piece[] {
    switch (element.name) {
      case 'w:t':
        return this.#shown(textIn(element), look);
      case 'w:tab':
      case 'w:ptab':
        return this.#shown('\t', look);
      case 'w:br':
      case 'w:cr':
        return this.#shown(element.attributes['w:type'] === 'page' ? '' : '\n', look);
      case 'w:noBreakHyphen':
        return this.#shown('-', look);
      case 'w:sym':
        return this.#shown(symbol(element), look);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#note(element);
      case 'w:instrText':
        this.#instruct(textIn(element));
        return [];
      case 'w:fldChar':
        this.#mark(element.attributes['w:fldCharType'] ?? '');
        return [];
      case 'w:commentReference':
        this.#losses.add('comment');
        return [];
      default:
        this.#leaveOut(element);
        return [];
    }
  }

  #note(element: XmlElement): Piece[] {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const note = `${kind} ${element.attributes['w:id']}`;
    this.noted.add(note);
    return [{ text: '', bold: false, italic: false, note }];
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += text;
  }

  #mark(type: string): void {
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', inResult: false });
    else if (type === 'separate' && field !== undefined) field.inResult = true;
    else if (type === 'end') this.#fields.pop();
  }

  /** Text that is printed: not the instruction of a field, and not the contents, which are made anew. */
  #shown(text: string, look: Look): Piece[] {
    if (text === '' || this.#fields.some(({ inResult, instruction }) => !inResult || /^\s*TOC\b/.test(instruction))) {
      return [];
    }
    const link = this.#fields
      .map(({ instruction }) => /^\s*HYPERLINK\s+"([^"]+)"/.exec(instruction)?.[1])
      .findLast(Boolean);
    const shown = link === undefined || look.url !== undefined ? look : this.#to(link, look);
    return [
      {
        ...shown,
        text: text
          .replaceAll('\u00A0', ' ')
          .replaceAll('\u00AD', '')
          .replace(/[\r\n]+/g, (breaks) => (text === breaks ? breaks : ' ')),
      },
    ];
  }

  #leaveOut(element: XmlElement): void {
    if (element.name === 'mc:AlternateContent') {
      for (const child of elementsOf(find(element, 'mc:Choice') ?? find(element, 'mc:Fallback'))) this.#leaveOut(child);
    } else if (element.name === 'w:drawing' || element.name === 'w:pict') {
      if (has(element, 'w:txbxContent')) this.#losses.add('textBox');
      else this.#losses.add(has(element, 'c:chart') ? 'chart' : 'picture');
    } else if (element.name === 'w:object') this.#losses.add('object');
  }
}

function has(element: XmlElement, name: string): boolean {
  return elementsOf(element).some((child) => child.name === name || has(child, name));
}

function mathText(element: XmlElement): string {
  return elementsOf(element)
    .map((child) => (child.name === 'm:t' ? textIn(child) : mathText(child)))
    .join('');
}

/** A character of a symbol font; those of Symbol and Wingdings have no meaning elsewhere, and most are bullets. */
function symbol({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes['w:char'] ?? '', 16);
  return Number.isNaN(code) || code >= 0xe000 ? '•' : String.fromCodePoint(code);
}
