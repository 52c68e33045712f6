import { env } from '#lib/env.ts'

const COMPATIBLE_SUFFIX = '/compatible-mode/v1'
const NATIVE_SUFFIX = '/api/v1'

/** The stand-in takes any key of this form; without a key of your own nothing else is asked. */
const DEMO_KEY = 'sk-demo'

export const serviceKey = () => env.DASHSCOPE_API_KEY ?? DEMO_KEY

/**
 * Where the vendor's own protocol is spoken and files can be uploaded for a while; null for servers
 * that only speak the compatible one. Source: docs/protocol.md#endpoints.
 */
export function nativeBaseUrl(): string | null {
  const base = env.QVQ_BASE_URL
  if (!base.endsWith(COMPATIBLE_SUFFIX)) return null
  return base.slice(0, -COMPATIBLE_SUFFIX.length) + NATIVE_SUFFIX
}

/** Whether files above the data-URI limit can be uploaded to the service. */
export const hasTemporaryUpload = () => nativeBaseUrl() !== null
