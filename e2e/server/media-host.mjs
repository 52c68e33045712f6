// What the app imports by URL in the tests: a picture, a video, and hosts that misbehave.
import { once } from 'node:events'
import { createServer } from 'node:http'
import sharp from 'sharp'
import { makeMp4 } from '../../lib/attachments/testing/make-video.ts'

const picture = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#c04020' } })
    .png()
    .toBuffer()

/** @type {Record<string, (response: import('node:http').ServerResponse, query: URLSearchParams) => unknown>} */
const answers = {
  '/holiday.png': async (response) => response.end(await picture()),
  '/film.mp4': (response) => response.setHeader('Content-Type', 'video/mp4').end(makeMp4()),
  '/page': (response) => response.setHeader('Content-Type', 'text/html').end('<!doctype html>'),
  '/redirect': (response, query) =>
    response.writeHead(302, { Location: query.get('to') ?? '' }).end(),
}

/**
 * Listens until the process ends.
 * @param {string} host with its port.
 */
export async function startMediaHost(host) {
  const { hostname, port } = new URL(`http://${host}`)
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`)
    const answer = answers[pathname]
    if (answer) answer(response, searchParams)
    else response.writeHead(404).end()
  })
  server.listen(Number(port), hostname)
  await once(server, 'listening')
  server.unref()
}
