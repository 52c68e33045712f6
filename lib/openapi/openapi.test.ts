import { globSync, readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import packageJson from '#package.json' with { type: 'json' }
import { apiDocument } from './index.ts'

const apiFolder = new URL('../../app/', import.meta.url)
const document = JSON.parse(JSON.stringify(apiDocument('qvq-session')))
const METHODS = /\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g

/** `POST /api/uploads` and the like; an optional segment makes one path with it and one without. */
function routesOfFiles(): Map<string, string[]> {
  const files = globSync('api/**/route.ts', { cwd: apiFolder })
  return new Map(
    files
      .filter((file) => !file.includes('[...path]'))
      .map((file) => {
        const source = readFileSync(new URL(file, apiFolder), 'utf8')
        const exported = source.match(/^export (const [A-Z]+ =|\{.*\})/gm)?.join(' ') ?? ''
        return [`/${file.replace('/route.ts', '')}`, exported.match(METHODS) ?? []]
      }),
  )
}

/** The file that answers a path of the document. */
const fileOf = (path: string) =>
  path.startsWith('/api/uploads')
    ? '/api/uploads/[[...uploadId]]'
    : path.replaceAll('{', '[').replaceAll('}', ']')

function routesOfDocument(): Map<string, string[]> {
  const routes = new Map<string, string[]>()
  for (const [path, operations] of Object.entries<object>(document.paths)) {
    const methods = Object.keys(operations).map((method) => method.toUpperCase())
    routes.set(fileOf(path), [...(routes.get(fileOf(path)) ?? []), ...methods])
  }
  return routes
}

const sorted = (routes: Map<string, string[]>) =>
  [...routes].map(([path, methods]) => `${path} ${[...new Set(methods)].sort()}`).sort()

test('Every method of every route file is in the document, and nothing else is', () => {
  expect(sorted(routesOfDocument())).toEqual(sorted(routesOfFiles()))
})

test('The document is valid OpenAPI 3.1, of the version of the package', async () => {
  const result = await new Validator().validate(structuredClone(document))
  expect(result.errors ?? []).toEqual([])
  expect(result.valid).toBe(true)
  expect(document.openapi).toMatch(/^3\.1\./)
  expect(document.info.version).toBe(packageJson.version)
})

test('No two operations have one id', () => {
  const operations = Object.values<Record<string, { operationId: string }>>(document.paths)
  const ids = operations.flatMap((path) =>
    Object.values(path).map(({ operationId }) => operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
})

/** Every media type with a schema, of requests and of answers, by where it is. */
function contents(node: unknown, where = '#'): [where: string, content: Content][] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${where}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
    return where.endsWith('/content') ? [[here, value] as const] : contents(value, here)
  }) as [string, Content][]
}
type Content = { schema?: object; example?: unknown }

const ajv = addFormats.default(new Ajv2020({ strict: false }))
ajv.addSchema(document, 'api')

const withExample = contents(document.paths).filter(
  ([, content]) => content.schema && content.example !== undefined,
)

test.each(withExample)('The example at %s is what its schema says', (where, { example }) => {
  const valid = ajv.validate({ $ref: `api${where.replace('#', '#/paths')}/schema` }, example)
  expect(ajv.errorsText()).toBe('No errors')
  expect(valid).toBe(true)
})

test('Every JSON body has an example, except errors and archives', () => {
  const without = contents(document.paths)
    .filter(([where]) => where.endsWith('application~1json'))
    .filter(([, { example, schema }]) => !example && !JSON.stringify(schema).includes('ErrorBody'))
    .map(([where]) => where.split('/')[1]?.replaceAll('~1', '/'))
  expect(without).toEqual(['/api/conversations/{conversationId}/export', '/api/owner/import'])
})
