/** Holds the colours to the parser: what the parser sees as a word of the language has that word's scope. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

import { parseBlock } from '../../grammar/parse.ts';
import { scanBlocks } from '../../grammar/scan.ts';
import type { Block, Expression, Inline, ListEntry, Span } from '../../grammar/tree.ts';
import { blocks, functions, roles, suppressionWords } from '../../grammar/vocabulary.ts';

const here = new URL('.', import.meta.url);
const grammarPath = new URL('../../grammar/textmate/council-report.tmLanguage.json', here);

/** The scopes that each character of a text has. */
type Scopes = (offset: number) => readonly string[];

let grammar: IGrammar;

before(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () =>
      Promise.resolve(textmate.parseRawGrammar(readFileSync(grammarPath, 'utf8'), 'council-report.json')),
  });
  const loaded = await registry.loadGrammar('source.council-report');
  assert.ok(loaded);
  grammar = loaded;
});

describe('the TextMate grammar', () => {
  for (const name of ['language.council', 'everything.council']) {
    it(`agrees with the parser on ${name}`, () => {
      const text = readFileSync(new URL(`fixtures/${name}`, here), 'utf8');
      const scopes = scopesOf(text);
      let offset = 0;
      for (const source of scanBlocks(text)) {
        const block = parseBlock(source);
        assert.deepEqual(block.faults, [], source.text);
        for (const { span, scope } of expectations(block, source.text)) {
          const found = scopes(offset + span.start);
          const written = source.text.slice(span.start, span.end);
          assert.ok(has(found, scope), `'${written}' should be ${scope}, is ${found.join(' ')}`);
        }
        offset += source.text.length;
      }
    });
  }

  it('knows every block and every key of each', () => {
    for (const block of blocks) {
      expectScope(`${block.opening}\n`, 0, 'keyword.control.block');
      for (const key of block.keys) {
        expectScope(`${block.opening}\n  ${key.word}: x\n`, block.opening.length + 3, 'variable.other.property');
      }
    }
    expectScope('@tabel x\n', 0, 'invalid.illegal.block');
    expectScope('@table x\n  untis: x\n', 11, undefined);
  });

  it('knows every role, function and waiver', () => {
    for (const role of roles) {
      expectScope(`@table x\n  ${role.word} | a | 1 |\n`, 11, 'keyword.control.role');
    }
    for (const each of functions) {
      expectScope(`@check ${each.word}(a) = 1\n`, 7, 'support.function');
    }
    for (const each of suppressionWords) {
      expectScope(`// ${each.word} a/b: because\n`, 3, 'keyword.other.suppression');
    }
  });

  it('leaves ordinary brackets, stars and e-mail addresses alone', () => {
    for (const text of ['see [1] there', 'as [sic] is', 'and [see = below]', '2 * 3 * 4', 'it*s a*b', 'a@b.org']) {
      const scopes = scopesOf(text);
      for (let offset = 0; offset < text.length; offset++) {
        assert.deepEqual(scopes(offset), ['source.council-report'], text);
      }
    }
  });

  it('does not let a bracket that is not closed run on', () => {
    const text = 'A [£1m = finance.total\n\nplain words\n';
    expectScope(text, text.indexOf('plain'), undefined);
  });
});

interface Expectation {
  readonly span: Span;
  readonly scope: string;
}

function expectations(block: Block, text: string): Expectation[] {
  const found: Expectation[] = [];
  if ('keyword' in block) {
    found.push({ span: { start: block.keyword.start - 1, end: block.keyword.end }, scope: 'keyword.control.block' });
    found.push(...block.entries.map((entry) => ({ span: entry.key, scope: 'variable.other.property' })));
    if (block.title !== undefined) {
      found.push({ span: block.title, scope: 'string.quoted' });
    }
    if (block.id !== undefined) {
      found.push({ span: block.id, scope: 'entity.name.type' });
    }
    for (const { equation, names } of block.entries) {
      found.push(...(equation ? [...inExpression(equation.left), ...inExpression(equation.right)] : []));
      found.push(...(names ?? []).flatMap(inExpression));
    }
  }
  if ('rows' in block) {
    for (const row of block.rows) {
      found.push(...(row.roleText ? [{ span: row.roleText, scope: 'keyword.control.role' }] : []));
      found.push(...(row.comment ? [{ span: row.comment, scope: 'comment.line' }] : []));
      found.push(...pipesOf(text, row).map((span) => ({ span, scope: 'punctuation.separator.table' })));
      found.push(...row.cells.flatMap((cell) => (cell.id ? [{ span: cell.id, scope: 'entity.name.tag' }] : [])));
    }
  }
  if ('items' in block) {
    found.push(...block.items.flatMap(inItem));
  }
  if ('inlines' in block) {
    found.push(...block.inlines.flatMap(inInline));
  }
  if ('number' in block && block.number !== undefined) {
    found.push({ span: block.number, scope: 'constant.numeric.number' });
  }
  if (block.kind === 'comment') {
    found.push(...block.suppressions.map((span) => ({ span, scope: 'keyword.other.suppression' })));
  }
  return found;
}

function pipesOf(text: string, row: Span & { readonly comment?: Span }): Span[] {
  const pipes: Span[] = [];
  for (let at = row.start; at < (row.comment?.start ?? row.end); at++) {
    if (text[at] === '|' && text[at - 1] !== '\\') {
      pipes.push({ start: at, end: at + 1 });
    }
  }
  return pipes;
}

function inItem(item: ListEntry): Expectation[] {
  const tag = item.tag ? [{ span: item.tag, scope: 'entity.name.tag' }] : [];
  return [{ span: item.marker, scope: 'punctuation.definition.list.begin' }, ...tag, ...item.inlines.flatMap(inInline)];
}

function inInline(inline: Inline): Expectation[] {
  switch (inline.kind) {
    case 'tied':
      return [
        { span: inline, scope: 'meta.bracket.tied' },
        { span: inline.figure, scope: 'constant.numeric.figure' },
        ...inExpression(inline.expression),
      ];
    case 'computed':
      return [
        { span: inline, scope: 'meta.bracket.computed' },
        ...(inline.unit ? [{ span: inline.unit, scope: 'constant.other.unit' }] : []),
        ...inExpression(inline.expression),
      ];
    case 'named':
      return [
        { span: inline, scope: 'meta.bracket.named' },
        { span: inline.id, scope: 'entity.name.type' },
      ];
    case 'reference':
    case 'footnote':
      return [{ span: inline, scope: `meta.bracket.${inline.kind}` }];
    case 'link':
      return [{ span: inline.url, scope: 'markup.underline.link' }];
    case 'emphasis':
      return [{ span: inline, scope: 'markup.italic' }];
    case 'strong':
      return [{ span: inline, scope: 'markup.bold' }];
    case 'escape':
      return [{ span: inline, scope: 'constant.character.escape' }];
  }
}

function inExpression(expression: Expression): Expectation[] {
  switch (expression.kind) {
    case 'name':
      return [{ span: expression, scope: 'variable.other.name' }];
    case 'literal':
      return [{ span: expression, scope: 'constant.numeric.figure' }];
    case 'negate':
      return inExpression(expression.operand);
    case 'binary':
      return [...inExpression(expression.left), ...inExpression(expression.right)];
    case 'call':
      return [{ span: expression.name, scope: 'support.function' }, ...expression.arguments.flatMap(inExpression)];
    case 'range':
      return [...inExpression(expression.from), ...inExpression(expression.to)];
    case 'missing':
      return [];
  }
}

function expectScope(text: string, offset: number, scope: string | undefined): void {
  const found = scopesOf(text)(offset);
  if (scope === undefined) {
    assert.ok(
      found.every((each) => /^(?:source|meta)\./.test(each)),
      `${text}: ${found.join(' ')}`,
    );
  } else {
    assert.ok(has(found, scope), `${text}: ${found.join(' ')}`);
  }
}

function has(found: readonly string[], scope: string): boolean {
  return found.some((each) => each.startsWith(`${scope}.`));
}

function scopesOf(text: string): Scopes {
  const all: (readonly string[])[] = [];
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    for (const token of tokens) {
      for (let at = token.startIndex; at < Math.min(token.endIndex, line.length); at++) {
        all.push(token.scopes);
      }
    }
    all.push([]);
  }
  return (offset) => all[offset] ?? [];
}
