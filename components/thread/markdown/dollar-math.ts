/**
 * The position after the `$` that closes the one at `start`, or null when the dollar is money.
 * Pandoc's rule: no blank inside either dollar, no digit after the closing one, one paragraph.
 */
export function dollarMathEnd(text: string, start: number): number | null {
  const rule = /\$(?![\s$])((?:\\.|[^\\$\n]|\n(?!\s*\n))*?[^\s\\$]|[^\s\\$])\$(?![\d$])/y
  rule.lastIndex = start
  return rule.test(text) ? rule.lastIndex : null
}
