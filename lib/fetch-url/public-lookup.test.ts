import type { LookupAddress } from 'node:dns'
import { expect, test } from 'vitest'
import { publicLookup } from './public-lookup.ts'

const ipv4 = (address: string) => ({ address, family: 4 })

/** Looks a name up in a DNS that gives it these addresses. */
function lookUp(addresses: LookupAddress[], all: boolean): Promise<unknown> {
  const lookup = publicLookup((_hostname, _options, done) => done(null, addresses))
  return new Promise((settle, reject) => {
    lookup('pictures.example', { all }, (error, found) => (error ? reject(error) : settle(found)))
  })
}

test('A name with public addresses resolves', async () => {
  const addresses = [ipv4('8.8.8.8'), { address: '2606:4700::1111', family: 6 }]
  expect(await lookUp(addresses, true)).toEqual(addresses)
  expect(await lookUp(addresses, false)).toBe('8.8.8.8')
})

test.each([
  ['a private address', ['192.168.0.7']],
  ['one private address among public ones', ['8.8.8.8', '127.0.0.1', '1.1.1.1']],
  ['a mapped private address', ['::ffff:10.0.0.1']],
])('A name with %s is refused', async (_, addresses) => {
  for (const all of [true, false]) {
    await expect(lookUp(addresses.map(ipv4), all)).rejects.toThrow('url_forbidden')
  }
})

test('A name without an address is not there', async () => {
  await expect(lookUp([], true)).rejects.toThrow('The name has no address')
})
