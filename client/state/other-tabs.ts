let channel: BroadcastChannel | null = null

/** One channel per tab: a channel does not receive its own messages, but a second one would. */
function openChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('qvq')
  return channel
}

/** Tells this browser's other tabs that a conversation has changed: itself, or a turn of it. */
export function tellOtherTabs(conversationId: string) {
  openChannel().postMessage(conversationId)
}

/** Tells this browser's other tabs that a conversation is deleted. */
export function tellOtherTabsOfDeletion(conversationId: string) {
  openChannel().postMessage({ deleted: conversationId })
}

interface OtherTabsListener {
  onChange: (conversationId: string) => void
  onDelete: (conversationId: string) => void
}

/** Calls back for what another tab has done. Returns the function that ends it. */
export function hearOtherTabs({ onChange, onDelete }: OtherTabsListener): () => void {
  const listener = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') return onChange(data)
    if (typeof data !== 'object' || data === null || !('deleted' in data)) return
    if (typeof data.deleted === 'string') onDelete(data.deleted)
  }
  const opened = openChannel()
  opened.addEventListener('message', listener)
  return () => opened.removeEventListener('message', listener)
}
