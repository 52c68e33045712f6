import ipaddr from 'ipaddr.js'

/** All that was ever given out for the public Internet, RFC 4291. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3')
/** What translates an IPv4 address for hosts that have IPv6 only, RFC 6052. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96')

/**
 * Whether an IP address is a public unicast one. Where an IPv6 address stands for an IPv4 one, that
 * one counts; 6to4 and Teredo, which nobody serves pictures from, are refused with it.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast'
  if (parsed.isIPv4MappedAddress() || parsed.match(NAT64)) {
    return isPublicAddress(ipaddr.fromByteArray(parsed.toByteArray().slice(12)).toString())
  }
  return parsed.range() === 'unicast' && parsed.match(GLOBAL_UNICAST)
}
