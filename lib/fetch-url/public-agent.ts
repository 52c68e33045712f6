import { Agent, buildConnector } from 'undici'
import { AppError } from '#lib/errors.ts'
import { checkHost } from './check-host.ts'
import { isAllowedHost } from './is-allowed-host.ts'
import { publicLookup, type Resolve } from './public-lookup.ts'

const CONNECT_LIMIT_MS = 5000

const connectAnywhere = buildConnector({ timeout: CONNECT_LIMIT_MS })

/**
 * Connections to public hosts, and to those that the settings allow; no other socket is opened.
 * @param resolve the system's resolver.
 */
export function openPublicAgent(resolve?: Resolve): Agent {
  const lookup = publicLookup(resolve)
  const connectToPublic = buildConnector({ timeout: CONNECT_LIMIT_MS, lookup })
  return new Agent({
    connect(options, callback) {
      try {
        // Check the host here too, because a numeric address never reaches the lookup.
        checkHost(options)
      } catch (error) {
        return callback(error instanceof Error ? error : new AppError('url_forbidden'), null)
      }
      const connect = isAllowedHost(options) ? connectAnywhere : connectToPublic
      connect(options, callback)
    },
  })
}
