import { isIP } from 'node:net'
import { AppError } from '#lib/errors.ts'
import { isAllowedHost, plainHost, type Target } from './is-allowed-host.ts'
import { isForeignAddress } from './is-foreign-address.ts'

/** Names that mean a private network by themselves: RFC 6761, 6762, 8375, and ICANN's .internal. */
const PRIVATE_NAME = /(^|\.)(localhost|local|internal|home\.arpa)$/

/**
 * Refuses a host whose writing alone tells that it is private, before anybody is asked about it.
 * @throws AppError `url_forbidden`.
 */
export function checkHost(target: Target): void {
  if (isAllowedHost(target)) return
  const host = plainHost(target.hostname)
  const isPrivate = isIP(host)
    ? !isForeignAddress(host)
    : !host.includes('.') || PRIVATE_NAME.test(host)
  if (isPrivate) throw new AppError('url_forbidden')
}
