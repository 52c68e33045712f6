import { json, route } from '#lib/http.ts'
import { ensureOwner } from '#lib/session.ts'
import { continueShare } from '#lib/shares/index.ts'

export const POST = route<{ token: string }>(async ({ request, params }) => {
  const conversationId = await continueShare(await ensureOwner(), params.token)
  // A form is followed by a page, so that it works without scripts.
  if (request.headers.get('accept')?.includes('text/html')) {
    const headers = { Location: `/c/${conversationId}`, 'Cache-Control': 'no-store' }
    return new Response(null, { status: 303, headers })
  }
  return json({ conversationId }, { status: 201 })
})
