/** Reports made of Word files that Crosscast did not write. */
import assert from 'node:assert/strict';
import { importWord } from '../../server/import/word/import-word.ts';
import { check } from '../../server/checks/check.ts';
import { open } from '../model/open.ts';
import { cell, docx, imported, item, p, run, table } from './word-text.ts';

describe('a Word file as a report', () => {
  it('has the numbers of paragraphs as Word prints them', () => {
    const text = imported(
      item('', 1) + // An empty paragraph is not counted where it is not seen.
        p('Finance', 'Heading1', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
        p('The first.', 'Numbered') +
        p('The second.', 'Numbered') +
        item('Letters go on.', 1, 2) +
        item('And on.', 1, 2) +
        item('Roman ones within.', 1, 3) +
        p('The third.', 'Numbered') +
        item('Letters start again.', 1, 2) +
        p('People', 'Heading1', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>') +
        p('Numbers start again.', 'Numbered') +
        item('A list that starts at seven.', 4, 1) +
        item('And goes on.', 4, 1),
    );
    assert.equal(
      text,
      `# 2 Finance

2.1 The first.

2.2 The second.

(a) Letters go on.
(b) And on.
    (i) Roman ones within.

2.3 The third.

(a) Letters start again.

# 3 People

3.1 Numbers start again.

3.7 A list that starts at seven.

3.8 And goes on.`,
    );
  });

  it('has numbers that were typed, and bullets', () => {
    const tab = '<w:r><w:tab/></w:r>';
    assert.equal(
      imported(
        p(`${run('1.1')}${tab}${run('A number, a tab and the text.')}`) +
          p(`${run('2..3')}${tab}${run('A wrong number.')}`) +
          p(`${run('a)')}${tab}${run('A letter.')}`) +
          p('Bullets:') +
          item('A bullet of Word.', 2) +
          item('Another.', 2) +
          p(`${run('•')}${tab}${run('A bullet that was typed.')}`),
      ),
      '1.1 A number, a tab and the text.\n\n2..3 A wrong number.\n\na) A letter.\n\n' +
        'Bullets:\n\n- A bullet of Word.\n- Another.\n- A bullet that was typed.',
    );
  });

  it('keeps numbers that the language does not have as text', () => {
    assert.equal(imported(item('Third.', 3) + item('Fourth.', 3)), 'III. Third.\n\nIV. Fourth.');
  });

  it('has a full stop behind the numbers of a list, and says so', () => {
    const { text, losses } = importWord(docx(item('First.', 1) + item('Second.', 1)));
    assert.match(text, /\n1\. First\.\n2\. Second\.\n/);
    assert.deepEqual(losses, ['2 numbers have a full stop behind them now, to be those of lists']);
  });

  it('has emphasis, links and footnotes', () => {
    const text = imported(
      p(
        `${run('It is ')}${run('very', '<w:b/>')}${run(' important', '<w:b/>')}${run(', and ')}${run('so ', '<w:i/>')}${run('is ')}` +
          `<w:hyperlink r:id="rId1">${run('the guidance')}</w:hyperlink>${run('.')}<w:r><w:footnoteReference w:id="2"/></w:r>` +
          `${run(' Not bold', '<w:b w:val="0"/>')}${run(' in part of a w')}${run('or', '<w:b/>')}${run('d.')}`,
      ),
      {
        links: '<Relationship Id="rId1" TargetMode="External" Target="https://example.org/a"/>',
        footnotes: `<w:footnote w:id="2">${p('The note.')}</w:footnote>`,
      },
    );
    assert.equal(
      text,
      'It is **very important**, and *so* is [the guidance](https://example.org/a).[^1] Not bold in part of a word.\n\n[^1]: The note.',
    );
  });

  it('is only text where it could be taken for more', () => {
    const lines = ['@table is a word.', '# is a sign.', '> 5 is more.', '// is a comment.', '| is a bar.'];
    const inside = [
      'a [£3m = total] bracket',
      'a [#finance] name',
      'a [^1] note',
      'two * stars * here',
      String.raw`a \* backslash`,
    ];
    const text = imported(
      [...lines, ...inside.map((each) => `It has ${each}.`)].map((each) => p(each.replace('>', '&gt;'))).join(''),
    );
    const report = `@report "A"\n\n${text}\n`;
    assert.deepEqual(
      check(open(report)).filter(({ rule }) => rule === 'syntax'),
      [],
    );
    const again = imported([...lines, ...inside].map((each) => p(each.replace('>', '&gt;'))).join(''));
    assert.ok(again.includes(String.raw`\@table is a word.`));
    assert.ok(again.includes(String.raw`a \[£3m = total] bracket`));
  });

  it('takes tracked changes as accepted, and leaves out what was deleted', () => {
    const { text, losses } = importWord(
      docx(
        p(
          `${run('The sum is ')}<w:del><w:r><w:delText>£3m</w:delText></w:r></w:del><w:ins>${run('£4m')}</w:ins>${run('.')}`,
        ) + `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('One paragraph ')}</w:p>${p('with the next.')}`,
      ),
    );
    assert.match(text, /The sum is £4m\.\n\nOne paragraph with the next\./);
    assert.deepEqual(losses, ['2 tracked changes were taken as accepted']);
  });

  it('says what it leaves out', () => {
    const drawing = (content: string): string => `<w:p><w:r><w:drawing>${content}</w:drawing></w:r></w:p>`;
    const { losses } = importWord(
      docx(
        drawing('<pic:pic/>') +
          drawing('<pic:pic/>') +
          drawing('<c:chart r:id="rId9"/>') +
          `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${p('In a box.')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>` +
          p(`${run('Commented.')}<w:r><w:commentReference w:id="0"/></w:r>`) +
          p('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>') +
          '<w:p><w:r><w:object/></w:r></w:p>',
      ),
    );
    assert.deepEqual(losses, [
      '2 pictures were left out',
      '1 chart was left out: write it as @chart over the table that has its figures',
      '1 text box was left out',
      '1 comment was left out',
      '1 equation is text now',
      '1 embedded object was left out',
    ]);
  });

  it('does not have the contents, which a report makes by itself, nor hidden text', () => {
    const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const contents = `<w:p>${field('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${field('separate')}${run('Purpose')}<w:r><w:tab/></w:r>${run('2')}</w:p><w:p>${run('Finance')}${field('end')}</w:p>`;
    const page = `<w:p>${run('On page ')}${field('begin')}<w:r><w:instrText> PAGE </w:instrText></w:r>${field('separate')}${run('3')}${field('end')}${run('.')}</w:p>`;
    assert.equal(
      imported(`${contents}${p('Purpose', 'Heading1')}${p(`${run('Seen.')}${run(' Hidden.', '<w:vanish/>')}`)}${page}`),
      '# Purpose\n\nSeen.\n\nOn page 3.',
    );
    const typed =
      p('Contents', 'Heading1') +
      p('Purpose') +
      p('Finance\t4') +
      p('Purpose', 'Heading1') +
      p('Text.') +
      p('Finance', 'Heading1');
    assert.equal(imported(typed), '# Purpose\n\nText.\n\n# Finance');
  });

  it('has the header fields of the first page, in lines or in a table', () => {
    const lines =
      p('Anytown Council') +
      p('Revenue monitoring', 'Title') +
      p(`${run('Report to:', '<w:b/>')}<w:r><w:tab/></w:r>${run('Cabinet')}`) +
      p('Date of meeting: 2 October 2024') +
      p('Purpose', 'Heading1');
    const fields = table(
      ['Report to:', 'Cabinet'],
      ['Date of Meeting', '2 October 2024'],
      ['Contact officer:', 'Jane Doe, Director of Finance'],
    );
    assert.match(
      importWord(docx(lines)).text,
      /^@report "Revenue monitoring"\n {2}council: Anytown Council\n {2}body: Cabinet\n {2}meeting: 2 October 2024\n\n# Purpose/,
    );
    assert.match(
      importWord(docx(p('Revenue "monitoring"', 'Title') + fields + p('Text.'))).text,
      /^@report "Revenue \\"monitoring\\""\n {2}body: Cabinet\n {2}meeting: 2 October 2024\n {2}officer: Jane Doe, Director of Finance\n\nText\./,
    );
    assert.match(
      importWord(docx(p('Decision maker: Cabinet'), { title: 'Roads' })).text,
      /^@decision "Roads"\n {2}body: Cabinet/,
    );
  });
});

describe('a table of a Word file', () => {
  it('has the roles that its arithmetic says', () => {
    assert.equal(
      imported(
        p('Table 3: Position at month 6', 'Caption') +
          table(
            ['Directorate', 'Budget £k', 'Forecast £k'],
            ['Adults', '', ''],
            ['Residential', '10,000', '10,500'],
            ['Home care', '5,000', '4,900'],
            ['All adults', '15,000', '15,400'],
            ['Children', '', ''],
            ['Care', '20,100', '21,000'],
            ['Fieldwork', '3,000', '2,950'],
            ['All children', '23,100', '23,950'],
            ['Both', '38,100', '39,350'],
          ) +
          p('Source: the ledger'),
      ),
      `@table position_at_month_6 "Position at month 6"
  unit: £k
  source: the ledger
           | Directorate  | Budget | Forecast |
           |--------------|-------:|---------:|
  group    | Adults       |        |          |
           | Residential  | 10,000 |   10,500 |
           | Home care    |  5,000 |    4,900 |
  subtotal | All adults   | 15,000 |   15,400 |
  group    | Children     |        |          |
           | Care         | 20,100 |   21,000 |
           | Fieldwork    |  3,000 |    2,950 |
  subtotal | All children | 23,100 |   23,950 |
  total    | Both         | 38,100 |   39,350 |`,
    );
  });

  it('takes merged cells apart, puts rows of headings into one, and says so', () => {
    const { text, losses } = importWord(
      docx(
        '<w:tbl>' +
          `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('Service', '<w:vMerge w:val="restart"/>')}${cell('2023/24', '<w:gridSpan w:val="2"/>')}</w:tr>` +
          `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('', '<w:vMerge/>')}${cell('Budget')}${cell('Outturn')}</w:tr>` +
          `<w:tr>${cell('Care')}${cell('100')}${cell('110')}</w:tr><w:tr>${cell('Roads')}${cell('50')}${cell('45')}</w:tr>` +
          '</w:tbl>',
      ),
    );
    assert.match(text, /\| Service \| 2023\/24 Budget \| 2023\/24 Outturn \|\n/);
    assert.match(text, /\| Care {4}\| {12}100 \| {13}110 \|/);
    assert.deepEqual(losses, [
      '2 merged cells were split: their text is in the first of the cells',
      '1 table had several rows of headings, which are one now',
    ]);
  });

  it('knows rows of headings by their merged cells, should Word not say that they are', () => {
    const text = imported(
      '<w:tbl>' +
        `<w:tr>${cell('Service', '<w:vMerge w:val="restart"/>')}${cell('Full year', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr>${cell('', '<w:vMerge/>')}${cell('Budget £k')}${cell('Forecast £k')}</w:tr>` +
        `<w:tr>${cell('Care')}${cell('100')}${cell('110')}</w:tr><w:tr>${cell('Roads')}${cell('50')}${cell('45')}</w:tr>` +
        '</w:tbl>',
    );
    assert.match(text, / {2}unit: £k\n {2}\| Service \| Full year Budget \| Full year Forecast \|\n {2}\|-+/);
  });

  it('keeps a total that does not add up, so that it is found', () => {
    const text = imported(
      p('Table 1 Budget', 'Caption') +
        table(['Item', 'Budget'], ['Care', '1,000'], ['Roads', '500'], ['Total', '1,600']),
    );
    assert.match(text, /total \| Total \| {2}1,600 \|/);
    const found = check(open(`@report "A"\n\n${text}\n`)).map(({ rule }) => rule);
    assert.ok(found.includes('reconcile/total'), found.join());
  });

  it('of one column is a box around text', () => {
    assert.equal(imported(table(['A box with some words.'])), 'A box with some words.');
  });

  it('keeps bars and braces as text', () => {
    const text = imported(table(['Item {x}', 'Budget'], ['A|B {y}', '1,000'], ['C', '2,000']));
    assert.ok(text.includes(String.raw`| A\|B \{y} |`), text);
    assert.ok(text.includes(String.raw`| Item \{x} |`), text);
  });
});

describe('recommendations of a Word file', () => {
  it('are blocks of the language where the words before them are those that it prints', () => {
    const text = imported(
      p('Recommendations', 'Heading1') +
        p('It is recommended that Cabinet:') +
        item('approves the budget;', 4, 2) +
        item('notes the report.', 4, 2) +
        p('RESOLVED – That:') +
        item('The budget be approved.', 1, 2),
    );
    assert.match(text, /@recommend Cabinet\n {2}\(a\) approves the budget;\n {2}\(b\) notes the report\./);
    assert.match(text, /@resolved\n {2}\([a-c]\) The budget be approved\.$/);
  });

  it('stay as they are under other words, which are not to be lost', () => {
    const text = imported(p('Members are asked to agree that:') + item('the budget is approved.', 4, 2));
    assert.equal(text, 'Members are asked to agree that:\n\n(a) the budget is approved.');
  });
});
