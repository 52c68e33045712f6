import { describe, expect, test } from 'vitest'
import { AppError, type ErrorCode } from '#lib/errors.ts'
import { type RefusalName, refusalNames } from '#simulator/http/refusals.ts'
import { nameServiceError } from './service/name-service-error.ts'
import { streamAnswer } from './stream-answer.ts'
import { exchange, model, request } from './testing/ask.ts'
import { picture } from './testing/media.ts'
import { setUpSimulator } from './testing/set-up-simulator.ts'

const service = setUpSimulator()

/** Every row of docs/protocol.md#errors. */
const becomes: Record<RefusalName, ErrorCode> = {
  'invalid-key': 'service_misconfigured',
  'access-denied': 'service_forbidden',
  'free-tier-only': 'quota_exhausted',
  arrearage: 'service_suspended',
  'model-not-found': 'model_unavailable',
  'model-not-supported': 'model_unavailable',
  'not-activated': 'model_unavailable',
  'invalid-parameter': 'request_refused',
  'stream-only': 'request_refused',
  'input-too-long': 'input_too_long',
  'picture-size': 'picture_refused',
  'picture-format': 'picture_refused',
  'data-uri-too-long': 'picture_refused',
  'too-many-data-uris': 'media_too_many',
  'too-many-urls': 'media_too_many',
  'string-too-long': 'request_refused',
  'download-failed': 'media_unreachable',
  'frame-count': 'frames_refused',
  'video-too-long': 'video_length_refused',
  'invalid-video': 'video_refused',
  'body-too-large': 'request_too_large',
  'inspection-text': 'input_refused',
  'inspection-image': 'input_refused',
  'inspection-output': 'input_refused',
  'rate-quota': 'service_busy',
  'burst-rate': 'service_busy',
  'minute-quota': 'service_busy',
  'free-quota': 'quota_exhausted',
  internal: 'service_failed',
  timeout: 'service_failed',
  'model-serving': 'service_busy',
}

const transports = { compatible: {}, native: { transports: ['native'] } }
const forms: Record<string, (refusal: RefusalName) => object> = {
  'as JSON': (refusal) => ({ refusal }),
  'as an event under its status': (refusal) => ({ refusal, errorForm: 'sse' }),
  'inside a stream': (refusal) => ({ errorAfter: { chunks: 0, refusal } }),
}

async function refused(text: string, changes: object): Promise<unknown> {
  const exchanges = [exchange({ text })]
  const answer = streamAnswer(request({ exchanges, model: model(changes) }))
  return Array.fromAsync(answer).then(
    () => 'answered',
    (error) => error,
  )
}

describe.each(Object.entries(transports))('In %s mode', (transport, changes) => {
  describe.each(Object.entries(forms))('said %s', (form, behaviour) => {
    test.each(refusalNames)('%s has its own words', async (refusal) => {
      const text = `${transport} ${form} ${refusal}.`
      await service.script(text, behaviour(refusal))
      expect(await refused(text, changes)).toMatchObject({ code: becomes[refusal] })
    })
  })

  test('a refusal after the answer began is of the answer', async () => {
    const text = `${transport} output`
    const errorAfter = { chunks: 3, in: 'answer', refusal: 'inspection-output' }
    await service.script(text, { errorAfter })
    expect(await refused(text, changes)).toMatchObject({ code: 'answer_refused' })
  })

  test('access denied to a model that the list does not show means another model', async () => {
    const text = `${transport} denied`
    const body =
      transport === 'native'
        ? { code: 'AccessDenied.Unpurchased', message: 'Access denied.' }
        : { error: { code: 'access_denied', message: 'Access denied.' } }
    await service.script(text, { status: 403, body })
    expect(await refused(text, changes)).toMatchObject({ code: 'service_forbidden' })
    // Over the wire the stand-in would say of such a name that it does not exist.
    const unlisted = { model: { ...model(changes), id: 'qvq-ultra' }, exchanges: [exchange()] }
    const denied = new AppError('service_forbidden')
    expect(await nameServiceError(denied, unlisted)).toMatchObject({ code: 'model_unavailable' })
  })

  test('too many media are counted for whoever sent them', async () => {
    const text = `${transport} too many`
    await service.script(text, { refusal: 'too-many-data-uris' })
    const media = [await picture(64, 64), await picture(65, 65)]
    const asked = streamAnswer(
      request({ exchanges: [exchange({ text, media })], model: model(changes) }),
    )
    await expect(Array.fromAsync(asked)).rejects.toMatchObject({
      code: 'media_too_many',
      details: { count: 2, limit: 250 },
    })
  })

  test('plain JSON under 200 is an error too', async () => {
    const text = `${transport} plain`
    await service.script(text, { status: 200, body: { code: 'Arrearage', message: 'Pay.' } })
    expect(await refused(text, changes)).toMatchObject({ code: 'service_suspended' })
  })

  test('a server that does not stream is named', async () => {
    const text = `${transport} whole`
    await service.script(text, { status: 200, body: { id: 'x', choices: [] } })
    expect(await refused(text, changes)).toMatchObject({ code: 'upstream_malformed' })
  })
})
