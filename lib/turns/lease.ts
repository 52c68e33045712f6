/** A turn belongs to the process that renews its lease. */
const LEASE_MS = 30_000
export const RENEW_EVERY_MS = 10_000

export const leaseFromNow = () => new Date(Date.now() + LEASE_MS)
