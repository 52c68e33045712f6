/** Where a JPEG of a film frame looks like its original and takes a tenth of a PNG. */
const QUALITY = 0.85

/** The picture on a canvas as a JPEG. @throws Error where the browser has no memory for it. */
export function saveJpeg(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('The picture could not be saved'))
    canvas.toBlob(done, 'image/jpeg', QUALITY)
  })
}
