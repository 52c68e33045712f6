import { PrismaPg } from '@prisma/adapter-pg'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { executeScript } from './execute-script.ts'

/** Without this the driver waits for a connection for ever, whatever happened to the server. */
const connectionTimeoutMillis = 5_000

/** A server that hangs must not hang us. Our longest query takes milliseconds. */
const queryTimeoutMillis = 10_000

/**
 * Connections per process. A turn holds one for milliseconds at a time, so a small pool serves many
 * turns, and several instances stay below PostgreSQL's default of 100.
 */
const poolSize = 10

/** Connects to a PostgreSQL server; `?schema=` in the URL is honoured as Prisma documents it. */
export function postgresqlFactory(databaseUrl: string): SqlDriverAdapterFactory {
  const schema = new URL(databaseUrl).searchParams.get('schema') ?? undefined
  const factory = new PrismaPg(
    {
      connectionString: databaseUrl,
      connectionTimeoutMillis,
      idleTimeoutMillis: 60_000,
      keepAlive: true,
      max: poolSize,
      query_timeout: queryTimeoutMillis,
      statement_timeout: queryTimeoutMillis,
    },
    { schema },
  )
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect()
      return Object.assign(adapter, {
        executeScript: (script: string) => executeScript(databaseUrl, script),
      })
    },
  }
}
