import { AppError } from '#lib/errors.ts'

/** Prisma and driver codes that mean "not right now", as opposed to a bug of ours: no server, or another at the same rows. */
const DATABASE_DOWN =
  /^(P1\d{3}|P2024|P2028|P2034|ECONNREFUSED|ECONNRESET|ETIMEDOUT|57P0[123]|57014|53300|40P01|40001)$/
const DISK_FULL = /^(ENOSPC|EDQUOT|53100)$/
/** Prisma codes for a row that was deleted meanwhile. */
const VANISHED = /^(P2003|P2025)$/

/** Anything thrown, as one of our errors. What we do not know is `internal`. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  const codes = [...errorCodes(thrown)]
  if (codes.some((code) => DATABASE_DOWN.test(code))) {
    return new AppError('database_unavailable', { cause: thrown })
  }
  if (codes.some((code) => DISK_FULL.test(code))) {
    return new AppError('storage_full', { cause: thrown })
  }
  if (codes.some((code) => VANISHED.test(code))) return new AppError('not_found', { cause: thrown })
  return new AppError('internal', { cause: thrown })
}

/** The codes of an error and of all that caused it; Prisma hides the driver's in `meta`. */
function* errorCodes(thrown: unknown, depth = 0): Generator<string> {
  if (!(thrown instanceof Error) || depth > 5) return
  if ('code' in thrown && typeof thrown.code === 'string') yield thrown.code
  if (thrown.name === 'PrismaClientInitializationError') yield 'P1001'
  if (
    /Can't reach database|Connection terminated|timeout exceeded when trying to connect|Query read timeout/.test(
      thrown.message,
    )
  ) {
    yield 'P1001'
  }
  yield* errorCodes(thrown.cause, depth + 1)
}
