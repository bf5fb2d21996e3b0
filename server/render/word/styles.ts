/**
 * The styles of a Word file: one for everything that is printed, so that a council can restyle it all, and the looks that
 * each has unless the council's own style sheet has one of that name. They follow the page style of the HTML.
 */
import { readXml } from '../../office/xml.ts';
import type { XmlElement } from '../../office/xml.ts';

const INK = '1A1C1E';
const QUIET = '4A5158';
const RULE = '7B838B';
const HAIR = 'D3D7DB';
const TINT = 'F2F4F6';
const ACCENT = '17456E';
const LINK = '0B4F8A';

export const colours = { ink: INK, quiet: QUIET, rule: RULE, hair: HAIR, tint: TINT, accent: ACCENT } as const;

const bold = '<w:b/><w:bCs/>';
const italic = '<w:i/><w:iCs/>';
const colour = (value: string): string => `<w:color w:val="${value}"/>`;
const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`;
const space = (before: number, after: number): string => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const line = (side: string, width: number, value: string, gap = 1): string =>
  `<w:${side} w:val="single" w:sz="${width}" w:space="${gap}" w:color="${value}"/>`;

interface StyleParts {
  readonly basedOn?: string;
  readonly next?: string;
  readonly paragraph?: string;
  readonly run?: string;
  /** Further elements: `<w:qFormat/>` for what authors choose by hand. */
  readonly more?: string;
}

function style(type: 'paragraph' | 'character', id: string, name: string, parts: StyleParts): string {
  const { basedOn, next, paragraph = '', run = '', more = '<w:qFormat/>' } = parts;
  const builtIn = BUILT_IN.test(name) ? '' : ' w:customStyle="1"';
  return (
    `<w:style w:type="${type}"${id === 'Normal' ? ' w:default="1"' : ''}${builtIn} w:styleId="${id}"><w:name w:val="${name}"/>` +
    (basedOn === undefined ? '' : `<w:basedOn w:val="${basedOn}"/>`) +
    (next === undefined ? '' : `<w:next w:val="${next}"/>`) +
    more +
    (paragraph === '' ? '' : `<w:pPr>${paragraph}</w:pPr>`) +
    (run === '' ? '' : `<w:rPr>${run}</w:rPr>`) +
    '</w:style>'
  );
}

/** Names that Word knows itself, in Word's own spelling. */
const BUILT_IN =
  /^(?:Normal|Title|heading \d|toc \d|TOC Heading|List Paragraph|Quote|caption|footnote (?:text|reference)|header|footer|Hyperlink|Emphasis|Strong)$/;

function heading(level: number, points: number, before: number, run = bold): string {
  return style('paragraph', `Heading${level}`, `heading ${level}`, {
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(before, 120)}<w:outlineLvl w:val="${level - 1}"/>`,
    run: run + colour(ACCENT) + size(points),
  });
}

const paragraphStyles = [
  style('paragraph', 'Normal', 'Normal', {}),
  style('paragraph', 'Title', 'Title', {
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(0, 200)}`,
    run: bold + colour(ACCENT) + size(20),
  }),
  heading(1, 15.5, 360),
  heading(2, 13, 280),
  heading(3, 11.5, 240),
  heading(4, 11, 220),
  heading(5, 11, 200, bold + italic),
  heading(6, 11, 200, italic),
  style('paragraph', 'ReportCouncil', 'Report Council', {
    basedOn: 'Normal',
    paragraph: `<w:keepNext/>${space(0, 60)}`,
    run: bold + colour(QUIET),
  }),
  style('paragraph', 'ReportRestriction', 'Report Restriction', {
    basedOn: 'Normal',
    paragraph: `<w:keepNext/><w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => line(side, 12, INK, 4)).join('')}</w:pBdr>${space(0, 160)}<w:ind w:left="113" w:right="113"/>`,
    run: bold,
  }),
  style('paragraph', 'ReportDetail', 'Report Detail', {
    basedOn: 'Normal',
    paragraph: `<w:keepLines/><w:pBdr>${line('top', 12, RULE, 6)}${line('bottom', 6, RULE, 6)}</w:pBdr><w:tabs><w:tab w:val="left" w:pos="2381"/></w:tabs>${space(0, 50)}<w:ind w:left="2381" w:hanging="2381"/>`,
  }),
  style('paragraph', 'TOCHeading', 'TOC Heading', {
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(360, 80)}`,
    run: bold + colour(ACCENT) + size(12.5),
  }),
  ...[1, 2, 3].map((level) =>
    style('paragraph', `TOC${level}`, `toc ${level}`, {
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: `<w:tabs><w:tab w:val="left" w:pos="${(level - 1) * 240 + 567}"/></w:tabs>${space(0, 40)}<w:ind w:left="${(level - 1) * 240}"/>`,
      more: '<w:uiPriority w:val="39"/>',
    }),
  ),
  style('paragraph', 'NumberedParagraph', 'Numbered Paragraph', { basedOn: 'Normal' }),
  style('paragraph', 'ListParagraph', 'List Paragraph', { basedOn: 'Normal', paragraph: space(0, 80) }),
  style('paragraph', 'Quote', 'Quote', {
    basedOn: 'Normal',
    paragraph: `<w:pBdr>${line('left', 18, HAIR, 10)}</w:pBdr><w:ind w:left="454" w:right="454"/>`,
  }),
  style('paragraph', 'Caption', 'caption', {
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${space(220, 100)}`,
  }),
  style('paragraph', 'TableText', 'Table Text', {
    basedOn: 'Normal',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
    run: size(10),
  }),
  style('paragraph', 'TableFigure', 'Table Figure', { basedOn: 'TableText', paragraph: '<w:jc w:val="right"/>' }),
  style('paragraph', 'TableHeading', 'Table Heading', {
    basedOn: 'TableText',
    paragraph: '<w:keepNext/>',
    run: bold,
  }),
  style('paragraph', 'TableFigureHeading', 'Table Figure Heading', {
    basedOn: 'TableHeading',
    paragraph: '<w:jc w:val="right"/>',
  }),
  ...['Text', 'Figure', 'Heading', 'Figure Heading'].map((kind) => {
    const id = `Table${kind.replace(' ', '')}`;
    return style('paragraph', `${id}Small`, `Table ${kind} Small`, { basedOn: id, run: size(8.5) });
  }),
  style('paragraph', 'Chart', 'Chart', { basedOn: 'Normal', paragraph: `<w:keepNext/>${space(0, 120)}` }),
  style('paragraph', 'ChartDescription', 'Chart Description', { basedOn: 'Normal' }),
  style('paragraph', 'Remark', 'Remark', {
    basedOn: 'Normal',
    paragraph: space(60, 60),
    run: colour(QUIET) + size(10),
  }),
  style('paragraph', 'RecommendationLead', 'Recommendation Lead', {
    basedOn: 'Normal',
    next: 'Recommendation',
    paragraph: '<w:keepNext/>',
  }),
  style('paragraph', 'Recommendation', 'Recommendation', { basedOn: 'ListParagraph', paragraph: '<w:keepLines/>' }),
  style('paragraph', 'ReportOption', 'Report Option', {
    basedOn: 'Normal',
    paragraph: `<w:keepLines/><w:pBdr>${line('left', 24, HAIR, 10)}</w:pBdr><w:ind w:left="284"/>`,
  }),
  style('paragraph', 'ReportOptionPreferred', 'Report Option Preferred', {
    basedOn: 'ReportOption',
    paragraph: `<w:pBdr>${line('left', 24, ACCENT, 10)}</w:pBdr>`,
  }),
  style('paragraph', 'Omission', 'Omission', {
    basedOn: 'Normal',
    paragraph: `<w:pBdr>${['top', 'left', 'bottom', 'right'].map((side) => `<w:${side} w:val="dashed" w:sz="6" w:space="4" w:color="${RULE}"/>`).join('')}</w:pBdr><w:ind w:left="113" w:right="113"/>`,
  }),
  style('paragraph', 'FootnoteText', 'footnote text', {
    basedOn: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="40" w:line="240" w:lineRule="auto"/>',
    run: size(9.5),
  }),
  style('paragraph', 'Header', 'header', {
    basedOn: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>',
    run: colour(QUIET) + size(9),
  }),
  style('paragraph', 'Footer', 'footer', {
    basedOn: 'Normal',
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>',
    run: colour(QUIET) + size(9),
  }),
];

const characterStyles = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
  style('character', 'Emphasis', 'Emphasis', { run: italic }),
  style('character', 'Strong', 'Strong', { run: bold }),
  style('character', 'Hyperlink', 'Hyperlink', { run: `${colour(LINK)}<w:u w:val="single"/>`, more: '' }),
  style('character', 'FootnoteReference', 'footnote reference', {
    run: '<w:vertAlign w:val="superscript"/>',
    more: '',
  }),
  style('character', 'CaptionDetail', 'Caption Detail', { run: colour(QUIET) }),
  style('character', 'PreferredOption', 'Preferred Option', { run: bold + colour(ACCENT) }),
  // What a screen reader says where others see nothing: set so small and so narrow that it leaves no trace on paper.
  style('character', 'Spoken', 'Spoken', { run: '<w:w w:val="1"/><w:sz w:val="2"/><w:szCs w:val="2"/>', more: '' }),
];

const tableStyles = [
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  `<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>${line('top', 4, HAIR, 0)}${line('bottom', 4, HAIR, 0)}${line('insideH', 4, HAIR, 0)}</w:tblBorders><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line('bottom', 12, RULE, 0)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${TINT}"/></w:tcPr></w:tblStylePr></w:style>`,
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>',
];

const namespaces = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Everything in the language of the report, 11 points, with room between the lines. */
const defaults = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>${colour(INK)}${size(11)}<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`;

/** The style sheet that Crosscast itself has: the content of `word/styles.xml`. */
export const ownStyleSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles ${namespaces}>${defaults}${[...paragraphStyles, ...characterStyles, ...tableStyles].join('')}</w:styles>`;

let tree: XmlElement | undefined;

/** The same as data, for laying another over it. */
export function ownStyles(): XmlElement {
  return (tree ??= readXml(ownStyleSheet, 'styles'));
}
