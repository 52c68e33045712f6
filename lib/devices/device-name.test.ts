import { expect, test } from 'vitest'
import { deviceName } from './device-name.ts'

test('A device is called what its user agent says, as far as it does', () => {
  const linux = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)'
  expect(deviceName(`${linux} Chrome/140.0.0.0 Safari/537.36`)).toBe('Chrome on Linux')
  expect(
    deviceName(
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    ),
  ).toBe('Mobile Safari on iOS')
  expect(deviceName('')).toBe('')
  expect(deviceName('curl/8.9.1')).toBe('')
})
