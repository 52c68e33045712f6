import { resolve } from 'node:path'
import { z } from 'zod'

/** An unset variable and an empty one mean the same: `KEY= npm start` should not surprise anyone. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema)

const notYet = optional(
  z.undefined({ error: 'is not supported by this version: unset it, nothing would use it' }),
)

/** `host` or `host:port`, comma-separated, as they stand in a URL. */
function readHosts(list: string, context: z.RefinementCtx) {
  const items = list.split(',').flatMap((item) => item.trim().toLowerCase() || [])
  return items.map((item) => {
    const [, hostname = '', port = null] =
      /^(\[[\d.:a-f]+\]|[^\s:/?#@[\]]+)(?::(\d+))?$/.exec(item) ?? []
    if (!hostname) context.addIssue('must list hosts: name, or name:port, separated by commas')
    return { hostname, port }
  })
}

const schema = z.object({
  DASHSCOPE_API_KEY: optional(z.string().optional()),
  QVQ_BASE_URL: optional(
    z
      .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
      .default('https://dashscope.aliyuncs.com/compatible-mode/v1')
      .transform((url) => url.replace(/\/+$/, '')),
  ),
  QVQ_MODEL: optional(z.string().default('qvq-max')),
  QVQ_MODELS: optional(z.string().optional()),
  DATABASE_URL: optional(
    z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' }).optional(),
  ),
  DATA_DIR: optional(
    z
      .string()
      .default('./data')
      .transform((path) => resolve(/* turbopackIgnore: true */ process.cwd(), path)),
  ),
  SESSION_SECRET: optional(
    z.string().min(32, { error: 'must have at least 32 characters' }).optional(),
  ),
  // Guesses are limited to some twenty a minute: what is shorter could be found in days.
  ACCESS_CODE: optional(z.string().min(8, { error: 'must have at least 8 characters' }).optional()),
  PUBLIC_ORIGIN: optional(
    z
      .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
      .transform((url) => new URL(url).origin)
      .optional(),
  ),
  IMPORT_ALLOW_HOSTS: optional(z.string().default('').transform(readHosts)),
  NODE_ENV: optional(z.enum(['development', 'production', 'test']).default('production')),
  REDIS_URL: notYet,
  S3_BUCKET: notYet,
})

const checked = schema.refine((env) => !env.DATABASE_URL || env.SESSION_SECRET, {
  path: ['SESSION_SECRET'],
  error: 'is required when DATABASE_URL is set: every instance must sign with the same secret',
})

export type Env = z.infer<typeof checked>

/**
 * Reads and checks the settings.
 * @throws Error that names every bad key, one a line, and never a value.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const result = checked.safeParse(source)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
  throw new Error(`These settings are wrong:\n${lines.join('\n')}`)
}

let parsed: Env | undefined

/** Reads the settings now rather than at first use. @throws Error, see `parseEnv`. */
export function checkEnv(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

/** The settings. Read at first use, so that a build needs none of them. */
export const env = new Proxy({} as Env, { get: (_, key: keyof Env) => checkEnv()[key] })

/** Without a key the demo model answers, and every page says so. */
export const isDemo = () => env.DASHSCOPE_API_KEY === undefined
