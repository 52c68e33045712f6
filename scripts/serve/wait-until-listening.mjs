/** Resolves once `url` answers anything at all over HTTP, or `children` have ended. */
export async function waitUntilListening(url, children) {
  let over = false
  children.ended.then(() => {
    over = true
  })
  while (!over) {
    const answered = await fetch(url, { redirect: 'manual' }).then(
      () => true,
      () => false,
    )
    if (answered) return true
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return false
}
