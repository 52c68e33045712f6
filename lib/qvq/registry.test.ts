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

test.each(['{', '{}', '[{"label":"no id"}]', '[{"id":"x","patches":1}]', '/nowhere.json'])(
  'QVQ_MODELS=%s is refused',
  (overrides) => {
    expect(() => buildRegistry(overrides, 'qvq-max')).toThrow('QVQ_MODELS must be')
  },
)
