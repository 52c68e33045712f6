import { fitToPatches, type PatchGrid, type Size } from '#lib/qvq/schema.ts'
import { MAX_RATIO } from '../limits.ts'

/** How a picture is sent: its own pixels somewhere in a frame, which is what the service measures. */
export interface Fit {
  frame: Size
  /** The frame's, unless the picture is too narrow and gets white margins. */
  content: Size
}

/** Longest side at which a drawing is drawn at least, in pixels. */
const MIN_DRAWN_SIDE = 512

/**
 * The size at which a picture is sent: its own when the service would not shrink it, otherwise
 * just the one that the service would shrink it to, so that either way it costs the same tokens.
 * What is narrower than the service allows gets margins.
 */
export function fitPicture(picture: Size & { mediaType: string }, grid: PatchGrid): Fit {
  const size = drawnSize(picture)
  const padded = {
    width: Math.max(size.width, Math.ceil(size.height / MAX_RATIO)),
    height: Math.max(size.height, Math.ceil(size.width / MAX_RATIO)),
  }
  const frame = sentSize(padded, grid)
  return {
    frame,
    content: {
      width: scaled(size.width, padded.width, frame.width),
      height: scaled(size.height, padded.height, frame.height),
    },
  }
}

/**
 * A picture's own size; of a drawing the one it is drawn at. A small one is an icon in name only:
 * lines have no pixels, and at 24 × 24 a model would see none of them. Not larger still, because
 * every pixel costs tokens that nobody asked for.
 */
export function drawnSize({ mediaType, width, height }: Size & { mediaType: string }): Size {
  const longest = Math.max(width, height)
  if (mediaType !== 'image/svg+xml' || longest >= MIN_DRAWN_SIDE) return { width, height }
  return {
    width: Math.max(1, Math.round((width * MIN_DRAWN_SIDE) / longest)),
    height: Math.max(1, Math.round((height * MIN_DRAWN_SIDE) / longest)),
  }
}

function sentSize(size: Size, grid: PatchGrid): Size {
  const fitted = fitToPatches(size, grid)
  const unbounded = fitToPatches(size, { ...grid, maxPixels: Number.POSITIVE_INFINITY })
  const isShrunk = fitted.width * fitted.height < unbounded.width * unbounded.height
  if (!isShrunk) return size
  // Rounding down to whole patches can make a narrow picture narrower than the service allows.
  const most = (side: number) => Math.floor((side * MAX_RATIO) / grid.patch) * grid.patch
  return {
    width: Math.min(fitted.width, most(fitted.height)),
    height: Math.min(fitted.height, most(fitted.width)),
  }
}

/** A side inside a padded one, when the padded one comes out as `sent`. */
function scaled(side: number, padded: number, sent: number): number {
  return side === padded ? sent : Math.max(1, Math.round((side * sent) / padded))
}
