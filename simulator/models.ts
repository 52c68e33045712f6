import { faultNames } from './scripts/named-faults.ts'

/** What the stand-in knows about one model id. `patch` is the side of a vision patch in pixels. */
export interface Model {
  id: string
  patch: number
  /** QVQ always thinks; its successors think when the request says `enable_thinking: true`. */
  alwaysThinks: boolean
  honoursSystem: boolean
}

const qvqIds = [
  'qvq-max',
  'qvq-max-latest',
  'qvq-max-2025-03-25',
  'qvq-max-2025-05-15',
  'qvq-plus',
  'qvq-plus-latest',
  'qvq-plus-2025-05-15',
]
const successorIds = ['qwen3-vl-plus', 'qwen3.6-plus', 'qwen3.7-plus', 'qwen3.8-max']

function makeQvq(id: string): Model {
  return { id, patch: 28, alwaysThinks: true, honoursSystem: false }
}

function makeSuccessor(id: string): Model {
  return { id, patch: 32, alwaysThinks: false, honoursSystem: true }
}

/** Every id a request may name: the vendor's, then one `sim-…` per scripted fault. */
export const models: ReadonlyMap<string, Model> = new Map(
  [...[...qvqIds, ...faultNames()].map(makeQvq), ...successorIds.map(makeSuccessor)].map(
    (model) => [model.id, model],
  ),
)
