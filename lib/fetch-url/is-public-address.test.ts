import { expect, test } from 'vitest'
import { isPublicAddress } from './is-public-address.ts'

test.each(['8.8.8.8', '203.0.114.1', '2606:4700::1111', '::ffff:8.8.8.8', '64:ff9b::808:808'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  ['this host', '0.0.0.0'],
  ['this network', '0.1.2.3'],
  ['loopback', '127.0.0.1'],
  ['all of loopback', '127.255.255.254'],
  ['a private network', '10.1.2.3'],
  ['a private network', '172.16.0.1'],
  ['a private network', '192.168.1.1'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['the metadata service', '169.254.169.254'],
  ['protocol assignments', '192.0.0.1'],
  ['documentation', '192.0.2.1'],
  ['6to4 relays', '192.88.99.1'],
  ['benchmarks', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['the future', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['no address', '::'],
  ['loopback', '::1'],
  ['mapped loopback', '::ffff:127.0.0.1'],
  ['a mapped private network', '::ffff:a00:1'],
  ['compatible loopback', '::7f00:1'],
  ['NAT64 of loopback', '64:ff9b::7f00:1'],
  ['NAT64 of the metadata service', '64:ff9b::a9fe:a9fe'],
  ['local NAT64', '64:ff9b:1::808:808'],
  ['SIIT', '::ffff:0:127.0.0.1'],
  ['6to4', '2002:7f00:1::'],
  ['Teredo', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['link-local', 'fe80::1'],
  ['link-local with a zone', 'fe80::1%eth0'],
  ['unique local', 'fd00::1'],
  ['site-local', 'fec0::1'],
  ['discard', '100::1'],
  ['documentation', '2001:db8::1'],
  ['documentation', '3fff::1'],
  ['segment routing', '5f00::1'],
  ['multicast', 'ff02::1'],
  ['no IP address', 'example.org'],
])('%s, %s, is not public', (_, address) => {
  expect(isPublicAddress(address)).toBe(false)
})
