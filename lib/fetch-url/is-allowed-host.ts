import { env } from '#lib/env.ts'

/** The host and port that a request goes to. */
export interface Target {
  /** IPv6 with or without brackets. */
  hostname: string
  /** Empty for the protocol's own. */
  port: string
  protocol: string
}

/** Whether whoever runs this server allowed a host although it may be private: IMPORT_ALLOW_HOSTS. */
export function isAllowedHost({ hostname, port, protocol }: Target): boolean {
  const host = plainHost(hostname)
  const actualPort = port || (protocol === 'https:' ? '443' : '80')
  return env.IMPORT_ALLOW_HOSTS.some(
    (allowed) =>
      plainHost(allowed.hostname) === host &&
      (allowed.port === null || allowed.port === actualPort),
  )
}

/** Strips what is optional in a host: the brackets of IPv6 and the dot at the end of a name. */
export const plainHost = (hostname: string) => hostname.replace(/^\[|\]$|\.$/g, '')
