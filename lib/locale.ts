import 'server-only'
import { headers } from 'next/headers'
import { type Locale, matchLocale } from '#lib/messages.ts'

/** The reader's language, from the request's `Accept-Language`. */
export async function requestLocale(): Promise<Locale> {
  return matchLocale((await headers()).get('accept-language'))
}
