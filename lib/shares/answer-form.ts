import type { Locale } from '#lib/messages.ts'
import { toAppError } from '#lib/to-app-error.ts'
import { accessNeededPage, missingSharePage } from './plain-page.ts'

/** Whether a page is to follow: a form without scripts asks for one. */
export const isForm = (request: Request): boolean =>
  request.headers.get('accept')?.includes('text/html') === true

/**
 * What a form gets that works without scripts: the conversation that was made, or in words why there
 * is none. @throws whatever `make` throws that is no answer to a visitor.
 */
export async function answerForm(locale: Locale, make: () => Promise<string>): Promise<Response> {
  try {
    const headers = { Location: `/c/${await make()}`, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  } catch (thrown) {
    const { code } = toAppError(thrown)
    if (code === 'not_found') return missingSharePage(locale)
    if (code === 'access_required') return accessNeededPage(locale)
    throw thrown
  }
}
