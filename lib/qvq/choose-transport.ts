import type { ModelEntry } from './models/model-entry.ts'
import { nativeBaseUrl } from './service/service-address.ts'

/** The two protocols of the service, see docs/protocol.md#endpoints. */
export type Transport = ModelEntry['transports'][number]

/**
 * The protocol that a request is sent by: the model's preferred one, but native when high
 * resolution is asked for, which is documented there only, and never native where the base URL
 * has no native twin.
 */
export function chooseTransport(
  model: ModelEntry,
  { highResolution }: { highResolution: boolean },
): Transport {
  if (nativeBaseUrl() === null || !model.transports.includes('native')) return 'compatible'
  const wanted = highResolution && model.highResolution
  return wanted ? 'native' : (model.transports[0] ?? 'compatible')
}
