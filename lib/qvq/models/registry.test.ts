import { expect, test } from 'vitest'
import { buildRegistry } from './registry.ts'

test('A model can be added by its id alone and then counts like QVQ', () => {
  const model = buildRegistry('[{"id":"my-qvq"}]', 'qvq-max').get('my-qvq')
  expect(model).toMatchObject({ id: 'my-qvq', label: 'my-qvq', patch: 28 })
})

test('A preset can be changed in part', () => {
  const model = buildRegistry('[{"id":"qvq-max","maxInputTokens":106496}]', 'qvq-max').get(
    'qvq-max',
  )
  expect(model).toMatchObject({ label: 'QVQ Max', maxInputTokens: 106_496, patch: 28 })
})

test('The chosen model is known even when nobody describes it', () => {
  expect(buildRegistry(undefined, 'qvq-72b').has('qvq-72b')).toBe(true)
})

test('Away from the vendor, a model that nobody describes knows nothing of the vendor alone', () => {
  const models = buildRegistry('[{"id":"llava"}]', 'qvq-72b', false)
  for (const id of ['llava', 'qvq-72b']) {
    expect(models.get(id)).toMatchObject({ transports: ['compatible'], highResolution: false })
  }
  expect(models.get('qvq-max')).toMatchObject({ transports: ['compatible', 'native'] })
})

test('A price can be added, and only whole', () => {
  const price = '{"input":8,"output":32,"currency":"CNY"}'
  const models = buildRegistry(`[{"id":"qvq-max","price":${price}}]`, 'qvq-max')
  expect(models.get('qvq-max')?.price).toEqual({ input: 8, output: 32, currency: 'CNY' })
  expect(() => buildRegistry('[{"id":"qvq-max","price":{"input":8}}]', 'qvq-max')).toThrow()
})

test.each(['{', '{}', '[{"label":"no id"}]', '[{"id":"x","patches":1}]', '/nowhere.json'])(
  'QVQ_MODELS=%s is refused',
  (overrides) => {
    expect(() => buildRegistry(overrides, 'qvq-max')).toThrow('QVQ_MODELS must be')
  },
)
