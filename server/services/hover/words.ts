/** The documentation of the words of the language and of the rules. */
import { blockNamed, functions } from '../../../grammar/vocabulary.ts';
import { ruleInfos } from '../../checks/registry.ts';
import type { RuleInfo } from '../../checks/rule.ts';
import type { Settings } from '../../model/settings.ts';
import type { WordSymbol } from '../symbol.ts';
import { code, listed, paragraphs, plain } from './markdown.ts';

/** Markdown about a word of the language. */
export function wordMarkdown({ word, of }: Pick<WordSymbol, 'word' | 'of'>): string {
  switch (of) {
    case 'block': {
      const block = blockNamed(word.word);
      if (block === undefined) return plain(word.about);
      const keys = block.keys.length === 0 ? '' : `Keys: ${block.keys.map((key) => code(key.word)).join(', ')}.`;
      return paragraphs(code(block.opening), plain(block.about), keys);
    }
    case 'key':
      return paragraphs(
        code(`${word.word}:`),
        plain(word.about),
        'repeatable' in word ? 'May stand more than once.' : '',
      );
    case 'function': {
      const known = functions.find((each) => each.word === word.word);
      const parameters = known === undefined ? '' : `${known.parameters.join(', ')}${known.variadic ? ', …' : ''}`;
      return paragraphs(code(`${word.word}(${parameters})`), plain(word.about));
    }
    default:
      return paragraphs(code(word.word), plain(word.about));
  }
}

/** Markdown about the rule, or the rules of the group, that a suppression names. */
export function ruleMarkdown(text: string, settings: Settings): string {
  const rule = ruleInfos.find(({ id }) => id === text);
  if (rule !== undefined) {
    return paragraphs(
      `**${plain(rule.title)}** (${severityOf(rule, settings)})`,
      plain(rule.description),
      code(rule.id),
    );
  }
  if (text === '*') return 'Every rule.';
  const group = ruleInfos.filter(({ id }) => id.startsWith(`${text}/`));
  if (group.length === 0) return `There is no rule ${code(text)}.`;
  return `All rules of this group: ${listed(
    group.map(({ id }) => code(id)),
    20,
  )}.`;
}

function severityOf(rule: RuleInfo, { severities }: Settings): string {
  return severities.get(rule.id) ?? severities.get(rule.id.split('/')[0] ?? '') ?? rule.severity;
}
