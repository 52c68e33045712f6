import type { Size } from '#lib/qvq/schema.ts'
import { saveJpeg } from './save-jpeg.ts'

/** A canvas that pictures are drawn on, one after the other. */
export interface Easel {
  context: CanvasRenderingContext2D
  size: Size
  /** What is on it now, as a JPEG. @throws Error where the browser has no memory for it. */
  save(): Blob
}

/** @throws Error where the browser has no memory for a canvas of that size. */
export function makeEasel({ width, height }: Size): Easel {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  // Opaque: what is transparent in a film comes out on black, as players show it.
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('There is no canvas to draw on')
  // 'medium' averages over the original's pixels too, in half the time of 'high'.
  context.imageSmoothingQuality = 'medium'
  return { context, size: { width, height }, save: () => saveJpeg(canvas) }
}

/** The size of a picture shrunk until both sides are at most `longest` pixels. */
export function shrinkTo({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
