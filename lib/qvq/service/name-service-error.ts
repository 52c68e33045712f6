import { AppError } from '#lib/errors.ts'
import type { AnswerRequest } from '../answer-request.ts'
import { countMedia } from '../media/plan-delivery.ts'
import { availableModels } from '../models/available-models.ts'

/** Adds to an error of the service what only the request knows. */
export async function nameServiceError(
  error: AppError,
  { model, exchanges }: Pick<AnswerRequest, 'model' | 'exchanges'>,
): Promise<AppError> {
  const { code, details, cause } = error
  if (code === 'media_too_many' && details.count === undefined) {
    const count = countMedia(exchanges)
    return new AppError(code, { details: { ...details, count }, cause })
  }
  // The service says "access denied" of a model that the key does not have
  // (docs/protocol.md#errors).
  if (code === 'service_forbidden') {
    const models = await availableModels()
    if (models && !models.has(model.id)) return new AppError('model_unavailable', { cause: error })
  }
  return error
}
