import { endTurnJob, runningJobs } from './turn-job.ts'

/** Ends every running turn of this process as interrupted, so that the server can go down. */
export async function interruptRunningTurns(): Promise<void> {
  await Promise.all(runningJobs().map(({ turnId }) => endTurnJob(turnId, 'server_stopped')))
}
