/** Opens the app's page at `origin` and returns the session cookie that it sets. */
export async function visit(origin: string): Promise<string> {
  const page = await fetch(origin)
  await page.arrayBuffer()
  const cookie = page.headers.get('set-cookie')?.split(';')[0]
  if (!cookie) throw new Error(`${origin} set no session cookie`)
  return cookie
}
