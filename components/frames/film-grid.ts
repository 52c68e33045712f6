/** How a model reads a film: how its frames are cut into patches, and how many pixels they share. */
export interface FilmGrid {
  /** Side of one patch in pixels. */
  patch: number
  /** A frame is never read with fewer pixels, however many there are. */
  minFramePixels: number
  /** A frame is never read with more pixels, however few there are. */
  maxFramePixels: number
  /** Pixels of all frames together, as far as the two above allow. */
  maxFilmPixels: number
  minFrames: number
  maxFrames: number
}
