import { expect, test } from 'vitest'
import { priceOf } from './price-of.ts'

const usage = { promptTokens: 1_256, completionTokens: 590 }

test('input and output have prices of their own', () => {
  const price = { input: 8, output: 32, currency: 'CNY' }
  expect(priceOf(usage, price, 'en')).toBe('CN¥0.029')
})

test('nothing is said where no price or no usage is known', () => {
  expect(priceOf(usage, null, 'en')).toBeNull()
  const price = { input: 8, output: 32, currency: 'CNY' }
  expect(priceOf({ ...usage, completionTokens: null }, price, 'en')).toBeNull()
})
