import type { IncomingMessage, ServerResponse } from 'node:http'
import { readCompatibleQuestion } from '../compatible/read-question.ts'
import { examineQuestion } from '../evidence/examine-question.ts'
import { checkKey } from '../http/check-key.ts'
import { Refusal } from '../http/refusal.ts'
import type { Transport } from '../http/refusal-body.ts'
import { sendRefusal } from '../http/send-refusal.ts'
import { readNativeQuestion } from '../native/read-question.ts'
import type { RequestRecord } from '../recording/record.ts'
import type { State } from '../state.ts'
import { answerQuestion } from './answer-question.ts'
import { receiveBody } from './receive-body.ts'

/** One generation request of either transport, from its first byte to its answer. */
export async function generate(
  request: IncomingMessage,
  response: ServerResponse,
  transport: Transport,
  record: RequestRecord,
  state: State,
): Promise<void> {
  try {
    const body = await receiveBody(request, record)
    const apiKey = checkKey(request)
    const question =
      transport === 'compatible'
        ? readCompatibleQuestion(body)
        : readNativeQuestion(body, request.headers)
    const resolves = request.headers['x-dashscope-ossresourceresolve'] === 'enable'
    const evidence = await examineQuestion(question, (url) =>
      resolves ? state.uploads.read(url, apiKey, question.model.id) : null,
    )
    answerQuestion(response, question, evidence, record, state)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    sendRefusal(response, error.form, transport, record.id)
  }
}
