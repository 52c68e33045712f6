import { type LookupAddress, type LookupAllOptions, lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import { AppError } from '#lib/errors.ts'
import { isForeignAddress } from './is-foreign-address.ts'

/** How a name becomes addresses; the system's `lookup`, of which this is one signature. */
export type Resolve = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void

/**
 * Resolves a name for the socket that is about to connect, so that what was checked is what is
 * connected to. One private address among several refuses the name: which one a socket takes is
 * chance. Fails with AppError `url_forbidden`.
 * @param resolve the system's resolver.
 */
export function publicLookup(resolve: Resolve = lookup): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) return callback(error ?? new Error('The name has no address'), [])
      if (!addresses.every(({ address }) => isForeignAddress(address))) {
        return callback(new AppError('url_forbidden'), [])
      }
      if (options.all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}
