import { z } from 'zod'
import { components } from './components.ts'

export type JsonSchema = Record<string, unknown>

const PREFIX = '#/components/schemas/'

/** Every named schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1. */
export function namedSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(components, { io: 'input', uri: (id) => PREFIX + id })
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, plain(schema)]))
}

/** A reference to a named schema, or an unnamed one in full. */
export function schemaOf(schema: z.ZodType): JsonSchema {
  const id = components.get(schema)?.id
  return id ? { $ref: PREFIX + id } : plain(z.toJSONSchema(schema, { io: 'input' }))
}

/** Without what the document says once for all its schemas. */
function plain({ $schema, $id, '~standard': standard, ...schema }: JsonSchema): JsonSchema {
  return schema
}
