import type { Sharp } from 'sharp'
import type { PictureHeader } from '../job.ts'

/** A size in pixels. */
export interface PixelSize {
  width: number
  height: number
}

/** A recognised file: what its header says, and how its pixels are reached. Nothing is decoded yet. */
export interface Source extends PictureHeader {
  /** Whether lines are as sharp as they were drawn, so that PNG suits what is made of it. */
  sharpLines: boolean
  /**
   * The first picture, upright, ready to be resized.
   * @param wanted the size it will be used at; what can cheaply come out smaller, or sharper, does.
   */
  open: (wanted: PixelSize) => Promise<Sharp>
}
