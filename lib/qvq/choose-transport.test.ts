import { beforeEach, expect, test, vi } from 'vitest'

/** The settings are read once; each case reads them anew. */
async function choose(baseUrl: string, changes: object, highResolution: boolean) {
  process.env.QVQ_BASE_URL = baseUrl
  const { chooseTransport } = await import('./choose-transport.ts')
  const { buildRegistry } = await import('./models/registry.ts')
  const { nativeBaseUrl } = await import('./service/service-address.ts')
  const overrides = JSON.stringify([{ ...changes, id: 'qvq-max' }])
  const model = buildRegistry(overrides, 'qvq-max').get('qvq-max')
  if (!model) throw new Error('No such model')
  return [chooseTransport(model, { highResolution }), nativeBaseUrl()]
}

beforeEach(() => vi.resetModules())

const vendor = 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1'
const twin = 'https://dashscope-intl.aliyuncs.com/api/v1'
const elsewhere = 'http://localhost:8000/v1'
const only = { transports: ['compatible'] }
const native = { transports: ['native', 'compatible'] }

test.each([
  [vendor, {}, false, 'compatible', twin],
  [vendor, {}, true, 'native', twin],
  [`${vendor}/`, {}, true, 'native', twin],
  [vendor, { highResolution: false }, true, 'compatible', twin],
  [vendor, only, true, 'compatible', twin],
  [vendor, native, false, 'native', twin],
  [elsewhere, {}, true, 'compatible', null],
  [elsewhere, native, false, 'compatible', null],
])('At %s a model with %j, high resolution %j, is asked in %s mode', async (...row) => {
  const [baseUrl, changes, highResolution, transport, nativeUrl] = row
  expect(await choose(baseUrl, changes, highResolution)).toEqual([transport, nativeUrl])
})
