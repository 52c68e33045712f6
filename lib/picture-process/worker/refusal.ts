import type { Failure } from '../job.ts'

/** A picture that is not decoded, and why. */
export class Refusal extends Error {
  readonly reason: Failure['failed']

  constructor(reason: Failure['failed'], message?: string) {
    super(message)
    this.reason = reason
  }
}
