/** Rules are named group/name; a configuration may set a whole group at once. */

/** The groups that rules belong to: `reconcile` of `reconcile/total`. */
export function groupsOf(ruleIds: readonly string[]): string[] {
  return [...new Set(ruleIds.flatMap((id) => (id.includes('/') ? id.slice(0, id.indexOf('/')) : [])))];
}
