/** Per million tokens. */
interface Price {
  input: number
  output: number
  /** ISO 4217. */
  currency: string
}

/** What a turn cost, written with its currency; null where the registry knows no price. */
export function priceOf(
  usage: { promptTokens: number | null; completionTokens: number | null },
  price: Price | null | undefined,
  locale: string,
): string | null {
  if (!price || usage.promptTokens === null || usage.completionTokens === null) return null
  const amount = (usage.promptTokens * price.input + usage.completionTokens * price.output) / 1e6
  return amount.toLocaleString(locale, {
    style: 'currency',
    currency: price.currency,
    maximumSignificantDigits: 2,
  })
}
