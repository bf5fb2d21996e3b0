/** What is said about a proposal when the author dwells on it: the same as when the mouse rests on it. */
import { blockNamed, functions, keysOf, roles } from '../../../grammar/vocabulary.ts';
import type { Word } from '../../../grammar/vocabulary.ts';
import type { Analysis } from '../../model/analysis.ts';
import type { Fact } from '../../model/fact.ts';
import { factMarkdown } from '../hover/fact.ts';
import { ruleMarkdown, wordMarkdown } from '../hover/words.ts';
import { reportsOf } from '../service.ts';
import type { ServiceContext } from '../service.ts';
import type { WordSymbol } from '../symbol.ts';
import type { ProposalData } from './proposal.ts';

/** Markdown about a proposal; undefined when there is nothing more to say. */
export function documentationOf(context: ServiceContext, data: ProposalData): string | undefined {
  switch (data.kind) {
    case 'block':
      return aboutWord(blockNamed(data.word), 'block');
    case 'key':
      return aboutWord(named(keysOf(blockNamed(data.block)?.word ?? 'unknown'), data.word), 'key');
    case 'role':
      return aboutWord(named(roles, data.word), 'role');
    case 'function':
      return aboutWord(named(functions, data.word), 'function');
    case 'rule':
      return ruleMarkdown(data.word, context.analysis.settings);
    case 'fact': {
      const report = reportsOf(context).find(({ uri }) => uri === data.uri);
      const fact = report && factNamed(report, data.name);
      return fact && factMarkdown(fact, report, context);
    }
  }
}

function named(words: readonly Word[], text: string): Word | undefined {
  return words.find(({ word }) => word === text);
}

function aboutWord(word: Word | undefined, of: WordSymbol['of']): string | undefined {
  return word && wordMarkdown({ word, of });
}

/** A fact of a report by its name: only the block that gives the name is looked at. */
function factNamed(report: Analysis, name: string): Fact | undefined {
  const definition = report.define(name.split('.')[0] ?? '');
  if (definition?.kind === 'fact') return definition.fact;
  return definition?.kind === 'table' ? definition.facts.find((fact) => fact.name === name) : undefined;
}
