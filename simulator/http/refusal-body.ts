import type { RefusalForm } from './refusals.ts'

export type Transport = 'compatible' | 'native'

/** The JSON body of a refusal as the transport words it. */
export function refusalBody(form: RefusalForm, transport: Transport, requestId: string): object {
  if (transport === 'native')
    return { code: form.native, message: form.message, request_id: requestId }
  const { message, type, code } = form
  return { error: { message, type, param: null, code }, request_id: requestId }
}
