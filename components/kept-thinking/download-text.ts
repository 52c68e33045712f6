/** Gives a text to the reader as a file. */
export function downloadText(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // Revoke in the next task, when the download holds the bytes by itself.
  setTimeout(() => URL.revokeObjectURL(url), 0)
}
