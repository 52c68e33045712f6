import { networkInterfaces } from 'node:os'
import { isPublicAddress } from './is-public-address.ts'

/**
 * Whether an address is public and another machine's. A server's own public address leads past its
 * firewall to whatever else it runs.
 */
export function isForeignAddress(address: string): boolean {
  return isPublicAddress(address) && !ownAddresses().includes(address)
}

const ownAddresses = () =>
  Object.values(networkInterfaces()).flatMap((entries) => entries?.map((entry) => entry.address))
