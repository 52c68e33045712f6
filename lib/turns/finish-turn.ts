import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/db.ts'
import { log } from '#lib/log.ts'
import type { Outcome } from './outcome.ts'
import { withTimeout } from './with-timeout.ts'

/** The database may be away; readers are told after the first try, the writing goes on. */
const RETRY_EVERY_MS = 2000
const RETRIES = 150

/**
 * Writes how a turn ended. Resolves after the first try, so that readers need not wait for a
 * database that is away; then goes on trying for five minutes.
 */
export async function finishTurn(
  turnId: string,
  end: Outcome & { answer: string; reasoningMs: number | null },
): Promise<void> {
  const write = () =>
    db.turn.updateMany({
      // While the database was away our lease may have run out, and somebody marked the turn as
      // interrupted. We are alive and know better.
      where: { id: turnId, status: { in: ['running', 'interrupted'] } },
      data: {
        status: end.status,
        answer: end.answer,
        errorCode: end.error?.code ?? null,
        ...(end.error && { errorDetails: end.error.details }),
        ...end.usage,
        reasoningMs: end.reasoningMs,
        leaseExpiresAt: null,
        finishedAt: new Date(),
      },
    })
  try {
    await withTimeout(write())
  } catch (error) {
    log.error({ err: error, turnId }, 'end of turn not written yet')
    void writeLater(turnId, write)
  }
}

async function writeLater(turnId: string, write: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; attempt <= RETRIES; attempt++) {
    await sleep(RETRY_EVERY_MS, undefined, { ref: false })
    try {
      await write()
      return
    } catch (error) {
      log.error({ err: error, turnId, attempt }, 'end of turn not written yet')
    }
  }
}
