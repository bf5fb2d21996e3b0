/** The scope of an expression outside tables: its names are facts of the report and of the documents that it uses. */
import type { Expression, Name } from '../../grammar/tree.ts';
import type { Definition } from './definition.ts';
import { evaluate } from './evaluate.ts';
import type { EvaluationFault, Evaluation, Scope } from './evaluate.ts';
import type { Fact } from './fact.ts';
import type { Knowledge } from './knowledge.ts';
import { resolveName, resolveRange } from './resolve.ts';
import type { OnRead, Resolved } from './resolve.ts';

export class FactScope implements Scope<Fact> {
  readonly #knowledge: Knowledge;
  readonly #onRead: OnRead;
  /** Definitions being worked out, so that a = b, b = a is told rather than followed. */
  #active: Set<Definition> | undefined;

  constructor(knowledge: Knowledge, onRead: OnRead, active?: Set<Definition>) {
    this.#knowledge = knowledge;
    this.#onRead = onRead;
    this.#active = active;
  }

  resolve(name: Name): readonly Fact[] | EvaluationFault {
    return this.#facts(resolveName(name, this.#knowledge, this.#onRead), name);
  }

  range(from: Name, to: Name): readonly Fact[] | EvaluationFault {
    return this.#facts(resolveRange(from, to, this.#knowledge, this.#onRead), from);
  }

  evaluate(expression: Expression): Evaluation<Fact> {
    return evaluate(expression, this);
  }

  /** Works out the definition of `figure`, told from which report it is. */
  define(definition: Definition & { readonly kind: 'fact' }): Evaluation<Fact> | undefined {
    if (definition.expression === undefined) return undefined;
    const active = (this.#active ??= new Set());
    active.add(definition);
    const result = evaluate(definition.expression, this);
    active.delete(definition);
    return result;
  }

  #facts(resolved: Resolved | EvaluationFault, name: Name): readonly Fact[] | EvaluationFault {
    if ('message' in resolved) return resolved;
    const { definition, knowledge } = resolved;
    if (definition.kind !== 'fact' || definition.expression === undefined) return resolved.facts;
    if (this.#active?.has(definition) === true) {
      const message = `'${definition.name}' is worked out from itself.`;
      return { kind: 'shape', message, start: name.start, end: name.end };
    }
    const result = new FactScope(knowledge, this.#onRead, this.#active).define(definition);
    if (result?.kind === 'fault') {
      const message = `'${definition.name}' cannot be worked out: ${result.fault.message}`;
      return { kind: 'shape', message, start: name.start, end: name.end };
    }
    return [result?.kind === 'quantity' ? { ...definition.fact, quantity: result.quantity } : definition.fact];
  }
}
