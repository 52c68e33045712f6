import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { leaseFromNow, RENEW_EVERY_MS } from './lease.ts'
import { runningJobs } from './turn-job.ts'

/**
 * Keeps the database true about running turns: marks those whose process died, now and every ten
 * seconds, and renews the lease of our own. Called once, when the server starts.
 */
export async function startLeaseKeeper(): Promise<void> {
  // The embedded database has one process, so turns left running are dead whatever their lease
  // says.
  await interruptAbandonedTurns({ now: env.DATABASE_URL === undefined }).catch((error) =>
    log.error({ err: error }, 'abandoned turns not marked yet'),
  )
  setInterval(() => {
    void renewAndSweep().catch((error) => log.error({ err: error }, 'leases not renewed'))
  }, RENEW_EVERY_MS).unref()
}

async function renewAndSweep(): Promise<void> {
  const ids = runningJobs().map((job) => job.turnId)
  if (ids.length > 0) {
    await db.turn.updateMany({
      where: { id: { in: ids }, status: 'running' },
      data: { leaseExpiresAt: leaseFromNow() },
    })
  }
  await interruptAbandonedTurns({ now: false })
}

async function interruptAbandonedTurns({ now }: { now: boolean }): Promise<void> {
  await db.turn.updateMany({
    where: {
      status: 'running',
      // Our own turns are alive, even if the database was away and their lease ran out.
      id: { notIn: runningJobs().map((job) => job.turnId) },
      ...(!now && { leaseExpiresAt: { lt: new Date() } }),
    },
    data: {
      status: 'interrupted',
      errorCode: 'server_stopped',
      leaseExpiresAt: null,
      finishedAt: new Date(),
    },
  })
}
