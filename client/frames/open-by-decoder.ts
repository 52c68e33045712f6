import type { InputVideoTrack, VideoSampleSink } from 'mediabunny'
import { untilAborted } from './until-aborted.ts'
import type { DrawPicture, VideoReader } from './video-reader.ts'

/**
 * Opens a video with mediabunny and the browser's decoders (WebCodecs): it reads only the slices of
 * the file that it needs, and decodes only from the last key frame to the wanted one.
 * @returns null where the container or the codec is not known, or the page is not on https.
 * @throws Error where the file is damaged.
 */
export async function openByDecoder(file: Blob): Promise<VideoReader | null> {
  const { BlobSource, Input, MATROSKA, MP4, MPEG_TS, OGG, QTFF, VideoSampleSink, WEBM } =
    await import('mediabunny')
  // HLS is left out, because a playlist could make the browser fetch the addresses it names.
  const formats = [MP4, QTFF, MATROSKA, WEBM, MPEG_TS, OGG]
  const input = new Input({ source: new BlobSource(file), formats })
  try {
    const track = (await input.canRead()) ? await input.getPrimaryVideoTrack() : null
    if (track && (await track.canDecode())) {
      return await readTrack(track, new VideoSampleSink(track), () => input.dispose())
    }
  } catch (error) {
    input.dispose()
    throw error
  }
  input.dispose()
  return null
}

async function readTrack(
  track: InputVideoTrack,
  sink: VideoSampleSink,
  close: () => void,
): Promise<VideoReader> {
  const first = await track.getFirstTimestamp()
  const end = (await track.getDurationFromMetadata()) || (await track.computeDuration())
  return {
    duration: end - first,
    size: { width: await track.getDisplayWidth(), height: await track.getDisplayHeight() },
    pictures: (times, signal) =>
      readPictures(
        sink,
        times.map((time) => first + time),
        signal,
      ),
    close,
  }
}

async function* readPictures(
  sink: VideoSampleSink,
  timestamps: number[],
  signal: AbortSignal,
): AsyncGenerator<DrawPicture | null> {
  const samples = sink.samplesAtTimestamps(timestamps)
  try {
    for (;;) {
      const { value: sample, done } = await untilAborted(samples.next(), signal)
      if (done) return
      try {
        yield sample && ((context, { width, height }) => sample.draw(context, 0, 0, width, height))
      } finally {
        sample?.close()
      }
    }
  } finally {
    // Do not await this: it may wait for a decoder that is busy.
    void samples.return()
  }
}
