import type { UIMessageChunk } from 'ai'
import type { TurnMetadata, WaitNotice } from './schema.ts'

/** One event of a turn's stream, in the AI SDK's UI-message dialect. */
export type TurnChunk = UIMessageChunk<TurnMetadata, { notice: WaitNotice }>
