import type { IncomingMessage } from 'node:http'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { describeBody } from '../recording/describe-body.ts'
import { findLastUserText } from '../recording/last-user-text.ts'
import type { RequestRecord } from '../recording/record.ts'

/** Reads, parses and records a JSON body. */
export async function receiveBody(
  request: IncomingMessage,
  record: RequestRecord,
): Promise<unknown> {
  const bytes = await readBody(request)
  record.bodyBytes = bytes.length
  let body: unknown
  try {
    body = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw new Refusal('invalid-parameter', 'The request body is not valid JSON.')
  }
  record.lastUserText = findLastUserText(body)
  record.body = await describeBody(body)
  return body
}
