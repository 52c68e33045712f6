import { json, route } from '#lib/http.ts'
import { ensureOwner } from '#lib/session.ts'
import { answerForm, continueShare, isForm } from '#lib/shares/index.ts'

export const POST = route<{ token: string }>(async ({ request, locale, params }) => {
  const copy = async () => continueShare(await ensureOwner(), params.token)
  if (isForm(request)) return answerForm(locale, copy)
  return json({ conversationId: await copy() }, { status: 201 })
})
