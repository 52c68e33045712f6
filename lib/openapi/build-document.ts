import type { z } from 'zod'
import { errorAnswers } from './error-answers.ts'
import type { Answer, Content, Operation } from './operation.ts'
import { type JsonSchema, namedSchemas, schemaOf } from './to-json-schema.ts'

/** What the ids of a path are, where they are no UUIDs. */
const PATH_IDS: Record<string, JsonSchema> = {
  token: { type: 'string' },
  uploadId: { type: 'string', pattern: '^[0-9a-f]{32}$' },
}
const UUID: JsonSchema = { type: 'string', format: 'uuid' }

/** The paths and the named schemas of an OpenAPI 3.1 document. @param tags operations by noun. */
export function buildDocument(tags: Record<string, Operation[]>) {
  const paths: Record<string, Record<string, JsonSchema>> = {}
  for (const [tag, operations] of Object.entries(tags)) {
    for (const operation of operations) {
      paths[operation.path] ??= {}
      Object.assign(paths[operation.path] ?? {}, {
        [operation.method]: { tags: [tag], ...describe(operation) },
      })
    }
  }
  return {
    tags: Object.keys(tags).map((name) => ({ name })),
    paths,
    components: { schemas: namedSchemas() },
  }
}

function describe(operation: Operation): JsonSchema {
  const { id, summary, description, session, body } = operation
  const parameters = [...pathIds(operation.path), ...queryOf(operation), ...headersOf(operation)]
  return {
    operationId: id,
    summary,
    ...(description && { description }),
    security: { needed: [{ session: [] }], made: [{ session: [] }, {}], none: [] }[session],
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: contentOf(body) } }),
    responses: { ...errorAnswers(operation), ...answersOf(operation.answers) },
  }
}

function pathIds(path: string) {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: PATH_IDS[name] ?? UUID,
  }))
}

function queryOf({ query }: Operation) {
  return Object.entries(query?.shape ?? {}).map(([name, field]) => ({
    name,
    in: 'query',
    required: !(field as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(field as z.ZodType),
  }))
}

function headersOf({ headers = {} }: Operation) {
  return Object.entries(headers).map(([name, { description, example, required = false }]) => ({
    name,
    in: 'header',
    description,
    required,
    schema: { type: 'string' },
    example,
  }))
}

function contentOf(contents: Content[]) {
  return Object.fromEntries(
    contents.map(({ mediaType, schema, example }) => [
      mediaType,
      { ...(schema && { schema: schemaOf(schema) }), ...(example !== undefined && { example }) },
    ]),
  )
}

function answersOf(answers: Answer[]) {
  return Object.fromEntries(
    answers.map(({ status, description, content, headers }) => [
      status,
      {
        description,
        ...(headers && { headers: answerHeaders(headers) }),
        ...(content && { content: contentOf(content) }),
      },
    ]),
  )
}

function answerHeaders(headers: Record<string, string>) {
  return Object.fromEntries(
    Object.entries(headers).map(([name, description]) => [
      name,
      { description, schema: { type: 'string' } },
    ]),
  )
}
