import { isIP } from 'node:net'

/**
 * The address to listen on. Containers and some shells set HOSTNAME to the machine's name, on which
 * nobody asked to listen, so only an address or `localhost` counts as a setting.
 */
export function hostOf(environment) {
  const host = environment.HOSTNAME ?? ''
  return isIP(host) !== 0 || host === 'localhost' ? host : '0.0.0.0'
}
