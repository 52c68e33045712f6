import { AppError } from '#lib/errors.ts'
import { route } from '#lib/http.ts'

/** Answers unknown API paths, so that they too get the one error shape. */
const handle = route(async () => {
  throw new AppError('not_found')
})

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT }
