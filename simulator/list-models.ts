import { models } from './models.ts'

/** The body of `GET models`. */
export function listModels(): object {
  const data = [...models.keys()].map((id) => ({
    id,
    object: 'model',
    created: 0,
    owned_by: 'simulator',
  }))
  return { object: 'list', data }
}
