import type { z } from 'zod'
import type { ErrorCode } from '#lib/errors.ts'

type Method = 'get' | 'put' | 'post' | 'delete' | 'options' | 'head' | 'patch'

/** A body of one media type. What is no JSON has no schema, as its bytes speak for themselves. */
export interface Content {
  mediaType: string
  schema?: z.ZodType
  example?: unknown
}

export interface Answer {
  status: number
  description: string
  content?: Content[]
  /** By name, what it says. */
  headers?: Record<string, string>
}

/** One method of one path, as `build-document.ts` turns it into OpenAPI. */
export interface Operation {
  method: Method
  path: `/api/${string}`
  id: string
  summary: string
  description?: string
  /**
   * `needed`: without one nothing is yours, 404. `made`: a visitor without one gets one, behind the
   * access code if there is one. `none`: nobody asks.
   */
  session: 'needed' | 'made' | 'none'
  query?: z.ZodObject
  /** Headers of the request, by name: what it says, and an example. */
  headers?: Record<string, { description: string; example: string; required?: boolean }>
  body?: Content[]
  answers: Answer[]
  /** What can go wrong here beside what can go wrong everywhere. */
  errors?: ErrorCode[]
  /** Codes under a status that is not their own, as another protocol wants it. */
  otherStatuses?: Record<number, ErrorCode>
}

/** A JSON body, with an example that the schema's type holds to. */
export function json<S extends z.ZodType>(schema: S, example: z.input<S>): Content[] {
  return [{ mediaType: 'application/json', schema, example }]
}

/** The answer without a body. */
export const done = (description: string): Answer => ({ status: 204, description })
