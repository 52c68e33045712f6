let channel: BroadcastChannel | null = null

/** One per tab, made when first needed: a channel does not hear itself, a second one would. */
function openChannel(): BroadcastChannel {
  channel ??= new BroadcastChannel('qvq')
  return channel
}

/** Tells this browser's other tabs that a turn of a conversation has begun or ended. */
export function tellOtherTabs(conversationId: string) {
  openChannel().postMessage(conversationId)
}

/** Calls back when another tab has changed a conversation. Returns the function that ends it. */
export function hearOtherTabs(onChange: (conversationId: string) => void): () => void {
  const listener = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onChange(data)
  }
  const opened = openChannel()
  opened.addEventListener('message', listener)
  return () => opened.removeEventListener('message', listener)
}
