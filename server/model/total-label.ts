/** What a row is called that adds up others. */

const TOTAL = /^(?:grand |net |gross |overall )?totals?\b|\btotals?$|^sum\b/i;
const SUBTOTAL = /^sub[- ]?totals?\b|\bsub[- ]?totals?$/i;

/** "Total income", "Net total", "Cabinet total", "Sum of the above". */
export function saysTotal(label: string): boolean {
  return TOTAL.test(label);
}

/** One of both, or "Income sum": not a sure sign, since a lump sum is called so, too. */
export function mayBeTotal(label: string): boolean {
  return /total|sum/i.test(label) && (saysTotal(label) || saysSubtotal(label) || /\bsum$/i.test(label));
}

/** "Subtotal", "Sub-total of care". */
export function saysSubtotal(label: string): boolean {
  return SUBTOTAL.test(label);
}
