/** Numbers of paragraphs and headings. */
import { assertClean, assertFindings } from '../fixture.ts';

/** Paragraphs with these numbers; what starts with # is a heading. */
function report(...lines: readonly string[]): string {
  return lines
    .map((line) => (line.startsWith('#') ? `${line} Heading\n\n` : `${line} The service is doing well.\n\n`))
    .join('');
}

describe('structure/numbering', () => {
  it('finds the two slips of the report of October 2024', () => {
    assertFindings(
      'structure/numbering',
      `
# 2 Demand

2.1 In line with high levels of demand.

2.2 There has been a sustained high level.

2..3 This high volume has continued.
^^^^ structure/numbering: 2..3 is not a paragraph number; it should be 2.3.
| safe fix: Replace 2..3 with 2.3

2.4 It goes on.

2..6 And on.
^^^^ structure/numbering: 2..6 is not a paragraph number; it should be 2.5.
| fix: Replace 2..6 with 2.5
`,
    );
    assertFindings(
      'structure/numbering',
      `
# 4 Programme

4.1 The programme has three strands.

4.3 Progress is outlined below.
^^^ structure/numbering: Paragraph 4.3 follows 4.1; it should be 4.2.
| fix: Replace 4.3 with 4.2, and renumber the one after it

4.4 The next steps.

# 5 Conclusion

5.1 Leaders are confident.
`,
    );
  });

  it('tells a repeated number and one of another section', () => {
    assertFindings(
      'structure/numbering',
      `
# 1 Purpose

1.1 The first.

1.1 The second.
^^^ structure/numbering: There are two paragraphs 1.1; it should be 1.2.
| fix: Replace 1.1 with 1.2, and renumber the 2 after it

1.2 The third.

1.3 The fourth.

# 2 Background

3.1 The first.
^^^ structure/numbering: Paragraph 3.1 stands under section 2; it should be 2.1.
| fix: Replace 3.1 with 2.1, and renumber the one after it

3.2 The second.
`,
    );
  });

  it('takes a slip of the pen for one, whatever follows', () => {
    assertFindings(
      'structure/numbering',
      `
1.1 The first.

1.7 The second.
^^^ structure/numbering: Paragraph 1.7 follows 1.1; it should be 1.2.
| fix: Replace 1.7 with 1.2

1.3 The third.

1.3.1 Part of it.

1.3.3 Another part.
^^^^^ structure/numbering: Paragraph 1.3.3 follows 1.3.1; it should be 1.3.2.
| fix: Replace 1.3.3 with 1.3.2

1.4 The fourth.
`,
    );
  });

  it('finds headings out of sequence', () => {
    assertFindings(
      'structure/numbering',
      `
# 1 Purpose

# 3 Background
  ^ structure/numbering: Section 3 is out of sequence; it should be 2.
  | fix: Replace 3 with 2

## 3.1 Finance

## 3.3 Staffing
   ^^^ structure/numbering: Section 3.3 is out of sequence; it should be 3.2.
   | fix: Replace 3.3 with 3.2

# 4 Options

# 6 Conclusion
  ^ structure/numbering: Section 6 is out of sequence; it should be 5.

6.1 The service is doing well.
`,
    );
  });

  it('leaves the ways alone in which houses number', () => {
    const numbers = [
      report('1.1', '1.2', '1.3', '2.1', '2.2', '3.1'),
      report('# 1', '1.1', '1.2', '## 2024/25', '1.3', '# 2', '2.1', '2.1.1', '2.1.2', '2.2', '# 3', '3.1'),
      report('# Purpose', '1.1', '1.2', '# Recommendations', '# Background', '3.1', '3.2'),
      report('# Report', '1.1', '1.2', '2.1', '# Appendix A', '1.1', '1.2'),
      report('# 4', '## 1', '## 2', '4.1', '4.2', '# 5', '## 1', '5.1'),
      report('# 1.', '1.1.', '1.2.', '# 2.', '2.1.'),
      report('# 1', '## 1.1', '1.1.1', '1.1.2', '## 1.2', '1.2.1', '# 2', '## 2.1'),
      report('3.4', '3.5'),
      report('# 1', '# 2', '2.1', '2.2', '## 2.3', '# 3'),
    ];
    assertClean('structure/numbering', ...numbers);
  });
});
