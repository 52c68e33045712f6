/** A response that browsers save as a file instead of showing it. */
export function download(
  body: BodyInit,
  { name, mediaType }: { name: string; mediaType: string },
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
    },
  })
}

export const ZIP = 'application/zip'
export const JSON_TEXT = 'application/json; charset=utf-8'
export const MARKDOWN = 'text/markdown; charset=utf-8'
