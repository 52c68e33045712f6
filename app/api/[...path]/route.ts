import { AppError } from '#lib/errors.ts'
import { route } from '#lib/http.ts'

/** What is not there is not there in the one error shape, too. */
const handle = route(async () => {
  throw new AppError('not_found')
})

export { handle as DELETE, handle as GET, handle as PATCH, handle as POST, handle as PUT }
