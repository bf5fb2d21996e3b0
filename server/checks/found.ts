/** A finding as a rule reports it, with the rule; and what becomes of a rule that fails. */
import type { Draft, RuleInfo } from './rule.ts';
import { internalFailure } from './rules/internal/rule-failed.ts';

export interface Found {
  readonly rule: RuleInfo;
  readonly draft: Draft;
}

/** A rule that throws becomes one finding that names it; the others go on. */
export function failure(rule: RuleInfo, error: unknown): Found {
  return { rule: internalFailure, draft: describeFailure(rule, error) };
}

function describeFailure(rule: RuleInfo, error: unknown): Draft {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    start: 0,
    end: 0,
    message: `The rule ${rule.id} failed here, so this part has not been checked by it. Please report this as a fault of Crosscast.`,
    details: [reason],
  };
}
