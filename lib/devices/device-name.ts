import { userAgentFromString } from 'next/server'

/** Names come from a header: it may say anything, at any length. */
const LONGEST = 60

/** What a user agent says it is, such as "Chrome on Linux"; empty when it does not tell. */
export function deviceName(userAgent: string): string {
  const { browser, os } = userAgentFromString(userAgent)
  const names = [browser.name, os.name].filter((name) => name !== undefined)
  return names.join(' on ').slice(0, LONGEST)
}
