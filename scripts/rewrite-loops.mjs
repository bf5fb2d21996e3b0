// `node scripts/rewrite-loops.mjs <tsconfig> <pattern>`: prints, as JSON, the files of a TypeScript project that match the pattern and
// have loops over arrays or take arrays apart, each with its text by index: see array-loops.mjs. There are as many lines as before,
// so that an error's line is still the author's. It is a program, as the compiler's server speaks of its end on standard error.

import { API, TypeFlags } from 'typescript/unstable/sync';
import * as syntax from 'typescript/unstable/ast';

const [configFile, pattern] = process.argv.slice(2);
const api = new API();
const changed = {};
const [project] = api.updateSnapshot({ openProjects: [configFile] }).getProjects();
for (const file of project.rootFiles.filter((each) => new RegExp(pattern).test(each))) {
  const source = project.program.getSourceFile(file);
  const edits = editsIn(source, arraysIn(source, project.checker));
  if (edits.length > 0) changed[file] = applied(source.text, edits);
}
process.stdout.write(JSON.stringify(changed));
api.close();

/** The nodes of a file that stand for an array: asked for all at once, as each question is a message to the compiler. */
function arraysIn(source, checker) {
  const asked = [];
  every(source, (node) => {
    if (syntax.isForOfStatement(node)) asked.push(node.expression, ...(entriesOf(node.expression) ?? []));
    if (syntax.isArrayBindingPattern(node)) asked.push(node);
  });
  if (asked.length === 0) return new Set();
  // What may be anything would pass for an array, too.
  const isArray = (type) => type && !(type.flags & TypeFlags.Any) && checker.isArrayLikeType(type);
  const types = checker.getTypeAtLocation(asked);
  return new Set(asked.filter((_, at) => isArray(types[at])));
}

function every(node, look) {
  look(node);
  node.forEachChild((child) => {
    every(child, look);
  });
}

/** The list of `list.entries()`, if that is what it is. */
function entriesOf(expression) {
  const isCall =
    syntax.isCallExpression(expression) &&
    expression.arguments.length === 0 &&
    syntax.isPropertyAccessExpression(expression.expression) &&
    expression.expression.name.text === 'entries';
  return isCall ? [expression.expression.expression] : undefined;
}

/** Whether what stands in for a missing value is not worked out. */
function isPlain(initializer) {
  return !initializer || syntax.isIdentifier(initializer) || syntax.isLiteralExpression(initializer);
}

/** What to put where, none of it inside of another. */
function editsIn(source, arrays) {
  const edits = [];
  const put = (start, end, text) => edits.push({ start, end, text: text + lineEndsBetween(start, end, text) });
  // An edit keeps the line ends of what it takes the place of.
  const lineEndsBetween = (start, end, text) =>
    '\n'.repeat(Math.max(0, source.text.slice(start, end).split('\n').length - text.split('\n').length));
  const start = (node) => node.getStart(source);
  const written = (node) => source.text.slice(start(node), node.end);

  /** A name, or a pattern of an array by index; undefined where something in it must stay as it is. */
  const target = (node) => {
    if (!syntax.isArrayBindingPattern(node)) return syntax.isIdentifier(node) ? written(node) : undefined;
    if (!arrays.has(node)) return undefined;
    const parts = node.elements.map((each, at) => {
      const part = each.name ? element(each) : '';
      return part && `${at}: ${part}`;
    });
    return parts.includes(undefined) ? undefined : `{ ${parts.filter(Boolean).join(', ')} }`;
  };

  /** The same with what stands in for a missing value. */
  const element = ({ name, initializer, dotDotDotToken }) => {
    if (dotDotDotToken || !isPlain(initializer)) return undefined;
    const part = target(name);
    return part && initializer ? `${part} = ${written(initializer)}` : part;
  };

  /** `for (const x of list)` as a loop that counts; the places of `entries` have a name of their own. */
  const countsThrough = (loop, list, variable, place) => {
    const keyword = loop.initializer.flags & syntax.NodeFlags.Const ? 'const' : 'let';
    const number = edits.length;
    const [all, at] = [`$list${number}`, `$at${number}`];
    put(start(loop), start(list), `for (let ${all} = (`);
    visit(list);
    const names = [place && `${keyword} ${place} = ${at};`, variable && `${keyword} ${variable} = ${all}[${at}];`];
    put(
      list.end,
      start(loop.statement),
      `), ${at} = 0; ${at} < ${all}.length; ${at}++) { ${names.filter(Boolean).join(' ')} `,
    );
    visit(loop.statement);
    put(loop.statement.end, loop.statement.end, ' }');
  };

  const loopOver = (loop) => {
    const { name } = loop.initializer.declarations[0];
    const [list] = entriesOf(loop.expression) ?? [];
    const isPair = syntax.isArrayBindingPattern(name) && name.elements.length === 2;
    if (list && arrays.has(list) && isPair && name.elements.every(({ initializer }) => !initializer)) {
      const [place, variable] = name.elements.map((each) => (each.name ? element(each) : ''));
      if (place === undefined || variable === undefined) return false;
      countsThrough(loop, list, variable, place);
      return true;
    }
    if (!arrays.has(loop.expression)) return false;
    countsThrough(loop, loop.expression, target(name) ?? written(name));
    return true;
  };

  const visit = (node) => {
    const isLoop = syntax.isForOfStatement(node) && !node.awaitModifier;
    if (isLoop && syntax.isVariableDeclarationList(node.initializer) && loopOver(node)) return;
    const pattern = syntax.isArrayBindingPattern(node) ? target(node) : undefined;
    if (pattern === undefined) node.forEachChild((child) => visit(child));
    else put(start(node), node.end, pattern);
  };
  visit(source);
  return edits;
}

function applied(text, edits) {
  let result = '';
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
