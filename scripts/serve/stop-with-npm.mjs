/**
 * Stops the servers when the npm that runs this command is gone without having said so (kill -9):
 * nobody would be left to stop them. Without npm the shell is the parent, and may well leave first.
 */
export function stopWithNpm(children) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) children.stop()
  }, 1000).unref()
}
