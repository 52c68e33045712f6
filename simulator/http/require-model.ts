import { type Model, models } from '../models.ts'
import { Refusal } from './refusal.ts'

/** The model of that id, or the service's 404. */
export function requireModel(id: string): Model {
  const model = models.get(id)
  if (!model) {
    const message = `The model \`${id}\` does not exist or you do not have access to it.`
    throw new Refusal('model-not-found', message)
  }
  return model
}
