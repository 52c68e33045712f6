import 'server-only'
import { headers } from 'next/headers'

/** What the page's own scripts have to bear; the proxy has put it into the policy of this request. */
export async function requestNonce(): Promise<string | undefined> {
  const policy = (await headers()).get('content-security-policy')
  return policy?.match(/'nonce-([^']+)'/)?.[1]
}
