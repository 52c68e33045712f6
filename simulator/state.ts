import { createTicker, type Ticker } from './playback/ticker.ts'
import { createRequestLog, type RequestLog } from './recording/request-log.ts'
import { createScriptStore, type ScriptStore } from './scripts/script-store.ts'
import type { Settings } from './settings.ts'
import { createUploadStore, type UploadStore } from './uploads/upload-store.ts'

/** Everything one simulator remembers. */
export interface State {
  settings: Settings
  scripts: ScriptStore
  requests: RequestLog
  uploads: UploadStore
  ticker: Ticker
}

export function createState(settings: Settings): State {
  return {
    settings,
    scripts: createScriptStore(),
    requests: createRequestLog(),
    uploads: createUploadStore(),
    ticker: createTicker(),
  }
}
