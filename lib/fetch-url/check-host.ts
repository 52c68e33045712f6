import { isIP } from 'node:net'
import { AppError } from '#lib/errors.ts'
import { isAllowedHost, plainHost, type Target } from './is-allowed-host.ts'
import { isForeignAddress } from './is-foreign-address.ts'

/** Names that mean a private network by themselves: RFC 6761, 6762, 8375, and ICANN's .internal. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$/

/** Whether a host's writing alone tells that it is private, and nobody has allowed it. */
export function isPrivateHost(target: Target): boolean {
  if (isAllowedHost(target)) return false
  const host = plainHost(target.hostname)
  return isIP(host) ? !isForeignAddress(host) : !host.includes('.') || PRIVATE_NAME.test(host)
}

/**
 * Refuses a private host before anybody is asked about it.
 * @throws AppError `url_forbidden`.
 */
export function checkHost(target: Target): void {
  if (isPrivateHost(target)) throw new AppError('url_forbidden')
}
