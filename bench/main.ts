import { parseArgs } from 'node:util'
import { formatTable } from './format-table.ts'
import { buildBareApp } from './rig/build-bare-app.ts'
import { startRig } from './rig/start-rig.ts'
import type { Row } from './row.ts'
import { browserTurn } from './rows/browser-turn.ts'
import { corpus } from './rows/corpus.ts'
import { cpuPerChunk } from './rows/cpu-per-chunk.ts'
import { cpuPerTurn } from './rows/cpu-per-turn.ts'
import { firstByte } from './rows/first-byte.ts'
import { firstLoad } from './rows/first-load.ts'
import { largeLibrary } from './rows/large-library.ts'
import { memory } from './rows/memory.ts'
import { openConversation } from './rows/open-conversation.ts'
import { photo } from './rows/photo.ts'
import { sampleFrames } from './rows/sample-frames.ts'
import { sharePage } from './rows/share-page.ts'
import { video } from './rows/video.ts'

const measurements = {
  'cpu-per-chunk': cpuPerChunk,
  'cpu-per-turn': cpuPerTurn,
  'first-byte': firstByte,
  'browser-turn': browserTurn,
  'first-load': firstLoad,
  'open-conversation': openConversation,
  memory,
  video,
  photo,
  corpus,
  'sample-frames': sampleFrames,
  'share-page': sharePage,
  'large-library': largeLibrary,
}

const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } })
const only = values.only.flatMap((names) => names.split(','))
const unknown = only.find((name) => !Object.hasOwn(measurements, name))
if (unknown) {
  console.error(`There is no measurement "${unknown}": ${Object.keys(measurements).join(', ')}`)
  process.exit(1)
}

await buildBareApp()
const rig = await startRig()
const rows: Row[] = []
try {
  for (const [name, measure] of Object.entries(measurements)) {
    if (only.length > 0 && !only.includes(name)) continue
    console.error(`Measuring ${name} …`)
    rows.push(...(await measure(rig)))
  }
} finally {
  await rig.stop()
  // Print also what was measured before something failed.
  console.log(formatTable(rows))
}
