/** What a page did to its main thread. Times are milliseconds on the page's `performance.now()`. */
interface PageRecord {
  longTasks: { startedAt: number; duration: number }[]
  /** Epoch milliseconds after the frame that showed the last change in `main`, 0 before the first. */
  lastPaintAt: number
}

declare global {
  interface Window {
    benchRecord: PageRecord
  }
}

/**
 * Runs inside the page, before its own scripts: records long tasks, and when the last change of
 * the texts and elements in `main` was painted (beside it stands the list of conversations, which
 * is fetched again after a turn). It must stand alone: it travels as text.
 */
export function watchPage(): void {
  const record: PageRecord = { longTasks: [], lastPaintAt: 0 }
  window.benchRecord = record
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      record.longTasks.push({ startedAt: startTime, duration })
    }
  }).observe({ type: 'longtask', buffered: true })
  const painted = new MessageChannel()
  painted.port1.onmessage = () => {
    record.lastPaintAt = Date.now()
  }
  let framed = false
  new MutationObserver((changes) => {
    const main = document.querySelector('main')
    if (framed || !changes.some(({ target }) => main?.contains(target))) return
    framed = true
    requestAnimationFrame(() => {
      framed = false
      // A frame's callbacks run before it is painted, a message sent by one of them after.
      painted.port2.postMessage(null)
    })
  }).observe(document, { childList: true, characterData: true, subtree: true })
}
