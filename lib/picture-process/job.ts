import { z } from 'zod'

/** What crosses between the server and a picture worker. Pictures cross as files, by their paths. */

const side = z.int().positive()
const size = z.object({ width: side, height: side })

/** How a picture is to come out. */
const renderingSchema = z.object({
  /** Of the whole, margins included; in pixels, upright. */
  frame: size,
  /** Of the picture in the middle of the frame; what is around it is white. */
  content: size,
  /** Most that the file may have, in bytes. */
  maxBytes: z.int().positive(),
  /** Where it is written. */
  path: z.string(),
})

const common = {
  path: z.string(),
  /** Milliseconds of processor time after which the worker ends itself. */
  cpuLimitMs: z.int().positive(),
}

export const jobSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('inspect'), ...common }),
  z.object({
    kind: z.literal('render'),
    ...common,
    /** What the model gets: PNG or JPEG. */
    sent: renderingSchema,
    /** What the browser gets, as WebP; its longest side in pixels. */
    preview: z.object({ side, path: z.string() }).optional(),
  }),
])
export type Job = z.infer<typeof jobSchema>
export type RenderJob = Extract<Job, { kind: 'render' }>

/** What a file is, from its header only. */
const headerSchema = z.object({
  mediaType: z.string(),
  /** As displayed, after EXIF orientation; zero or negative where the file says so. */
  width: z.int(),
  height: z.int(),
  /** Pictures in the file, where there are several. */
  pages: z.int().min(2).optional(),
  /** The most pixels that a file of this kind may have, for the memory that decoding takes. */
  maxPixels: z.int().positive(),
})
export type PictureHeader = z.infer<typeof headerSchema>

/** What was written. */
const renderedSchema = z.object({
  sentMediaType: z.enum(['image/png', 'image/jpeg']),
  preview: size.optional(),
})
export type Rendered = z.infer<typeof renderedSchema>

/**
 * Why there is no result: not a picture that we know; broken; takes too much memory; or not the
 * file's fault at all, with the code of the file system's error.
 */
const failureSchema = z.object({
  failed: z.enum(['format', 'unreadable', 'complex', 'system']),
  code: z.string().optional(),
})

/** What a worker says: that it is there, and one answer to each job. */
export const messageSchema = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({
    answer: z.union([headerSchema, renderedSchema, failureSchema]),
    /** What the worker holds now, in bytes. */
    residentBytes: z.number(),
  }),
])
export type WorkerMessage = z.infer<typeof messageSchema>
export type Failure = z.infer<typeof failureSchema>
