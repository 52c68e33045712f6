const ALLOWED = /^(https?:|mailto:)/i

/** The address itself when a reader may follow it; null for everything else, relative ones too. */
export function safeUrl(url: string): string | null {
  return ALLOWED.test(url.trim()) ? url.trim() : null
}
