import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { fetch } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fetchUrl } from './fetch-url.ts'
import { parseUrl } from './parse-url.ts'
import { openPublicAgent } from './public-agent.ts'

let folder = ''
/** A host that the settings allow, and one that they do not: another port of this machine. */
let allowed = ''
let forbidden = ''
let listener: RequestListener = () => {}
let reached = 0
const servers: Server[] = []

async function listen(onRequest: RequestListener): Promise<string> {
  const server = createServer(onRequest)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qvq-fetch-'))
  allowed = await listen((request, response) => listener(request, response))
  forbidden = await listen((_, response) => {
    reached++
    response.end('SECRET')
  })
  process.env.IMPORT_ALLOW_HOSTS = `${allowed}, [::1]:1, unused.example`
})
afterAll(async () => {
  for (const server of servers) server.closeAllConnections()
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
  await rm(folder, { recursive: true })
})

async function fetchText(address: string, maxBytes = 1024 * 1024, isWanted = () => true) {
  const path = join(folder, randomUUID())
  const content = await fetchUrl(parseUrl(address), { path, maxBytes, isWanted })
  return { ...content, text: existsSync(path) ? await readFile(path, 'latin1') : null }
}

const redirectTo =
  (location: string, status = 302): RequestListener =>
  (_, response) =>
    response.writeHead(status, { location }).end()

test('What is at an address comes into a file, with its beginning and its type', async () => {
  listener = (_, response) =>
    response.setHeader('Content-Type', 'Image/PNG; x=y').end('picture '.repeat(1000))
  const { text, head, contentType } = await fetchText(`http://${allowed}/a.png`)
  expect(text).toBe('picture '.repeat(1000))
  expect(head.toString()).toBe('picture '.repeat(64))
  expect(contentType).toBe('image/png')
})

test('A request says who asks, and carries nothing of anybody', async () => {
  let seen: IncomingMessage['headers'] = {}
  listener = (request, response) => {
    seen = request.headers
    response.setHeader('Set-Cookie', 'a=b').end('x')
  }
  await fetchText(`http://${allowed}/a.png`)
  await fetchText(`http://${allowed}/a.png`)
  expect(seen['user-agent']).toMatch(/^QVQ-Chat/)
  expect(seen).not.toHaveProperty('cookie')
  expect(seen).not.toHaveProperty('referer')
  expect(seen).not.toHaveProperty('authorization')
})

test('What is not wanted is not fetched to its end', async () => {
  let ended = false
  listener = (_, response) => {
    response.write('x'.repeat(4000))
    response.once('close', () => {
      ended = true
    })
  }
  const { head, text } = await fetchText(`http://${allowed}/film`, 10, () => false)
  expect(head).toHaveLength(512)
  expect(text).toBeNull()
  await expect.poll(() => ended).toBe(true)
})

test('Three redirects are followed, a fourth is not', async () => {
  listener = (request, response) => {
    const left = Number(new URL(request.url ?? '', `http://${allowed}`).searchParams.get('left'))
    if (left === 0) response.end('arrived')
    else response.writeHead(307, { location: `/?left=${left - 1}` }).end()
  }
  expect((await fetchText(`http://${allowed}/?left=3`)).text).toBe('arrived')
  await expect(fetchText(`http://${allowed}/?left=4`)).rejects.toMatchObject({
    code: 'url_refused',
    details: { host: allowed, status: 307 },
  })
})

/** The ways in which attackers write an address that is not public. */
const TRICKS = [
  '127.0.0.1',
  '127.1',
  '0x7f.1',
  '0x7f000001',
  '2130706433',
  '0177.0.0.1',
  '127.0.0.1.',
  '①②⑦.⓪.⓪.①',
  '0',
  '0.0.0.0',
  '10.0.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '[::1]',
  '[::]',
  '[::ffff:7f00:1]',
  '[::ffff:127.0.0.1]',
  '[::127.0.0.1]',
  '[64:ff9b::7f00:1]',
  '[64:ff9b::169.254.169.254]',
  '[2002:7f00:1::]',
  '[2001:0:4136:e378:8000:63bf:80ff:fffe]',
  '[fe80::1]',
  '[fd00::1]',
  'localhost',
  'localhost.',
  'LOCALHOST',
  'a.localhost',
  'printer.local',
  'metadata.google.internal',
  'router.home.arpa',
  'redis',
]

const isAscii = (text: string) => /^[\x20-\x7e]+$/.test(text)

test.each(TRICKS)('http://%s is not looked at', async (host) => {
  const { port } = new URL(`http://${forbidden}`)
  await expect(fetchText(`http://${host}:${port}/`)).rejects.toMatchObject({
    code: 'url_forbidden',
  })
  await expect(fetchText(`https://${host}/`)).rejects.toMatchObject({ code: 'url_forbidden' })
  expect(reached).toBe(0)
})

test('A name that DNS leads to this machine is not looked at', async () => {
  const agent = openPublicAgent((_hostname, _options, done) =>
    done(null, [{ address: '127.0.0.1', family: 4 }]),
  )
  const { port } = new URL(`http://${forbidden}`)
  for (const scheme of ['http', 'https']) {
    const fetching = fetch(`${scheme}://pictures.example:${port}/`, { dispatcher: agent })
    await expect(fetching).rejects.toMatchObject({ cause: { code: 'url_forbidden' } })
  }
  expect(reached).toBe(0)
  await agent.destroy()
})

test.each(TRICKS.filter(isAscii))('A redirect to http://%s is not followed', async (host) => {
  const { port } = new URL(`http://${forbidden}`)
  listener = redirectTo(`http://${host}:${port}/`)
  await expect(fetchText(`http://${allowed}/`)).rejects.toMatchObject({ code: 'url_forbidden' })
  expect(reached).toBe(0)
})

test.each(['file:///etc/passwd', 'ftp://example.org/', 'data:,x', 'http://a:b@example.org/'])(
  'A redirect to %s is not followed',
  async (location) => {
    listener = redirectTo(location, 301)
    await expect(fetchText(`http://${allowed}/`)).rejects.toMatchObject({
      code: 'url_refused',
      details: { status: 301 },
    })
  },
)

test.each([401, 404, 500, 204])('A host that answers %i is quoted', async (status) => {
  listener = (_, response) => response.writeHead(status).end()
  await expect(fetchText(`http://${allowed}/`)).rejects.toMatchObject({
    code: 'url_refused',
    details: { host: allowed, status },
  })
})

test('More than the limit is refused, announced or not, packed or not', async () => {
  const tooLarge = { code: 'url_too_large', details: { host: allowed, limit: 1 } }
  const bytes = Buffer.alloc(1024 * 1024 + 1)
  listener = (_, response) =>
    response.setHeader('Content-Length', bytes.length).write('begin '.repeat(99))
  await expect(fetchText(`http://${allowed}/`)).rejects.toMatchObject(tooLarge)
  listener = (_, response) => {
    response.write(bytes)
    response.end()
  }
  await expect(fetchText(`http://${allowed}/`)).rejects.toMatchObject(tooLarge)
  const packed = gzipSync(bytes)
  listener = (_, response) => response.setHeader('Content-Encoding', 'gzip').end(packed)
  await expect(fetchText(`http://${allowed}/`)).rejects.toMatchObject(tooLarge)
})

test.each([
  ['closes the connection', (request: IncomingMessage) => request.socket.destroy()],
  [
    'breaks off half-way',
    (request: IncomingMessage) => {
      request.socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\nhalf')
    },
  ],
  [
    'does not speak HTTP',
    (request: IncomingMessage) => {
      request.socket.end('+PONG\r\n')
    },
  ],
])('A host that %s is unreachable', async (_, behave) => {
  listener = behave
  await expect(fetchText(`http://${allowed}/`)).rejects.toMatchObject({
    code: 'url_unreachable',
    details: { host: allowed },
  })
})

test('A host that drips is cut, however busy it looks', async () => {
  listener = (_, response) => {
    const drip = setInterval(() => response.write('.'.repeat(600)), 10)
    response.once('close', () => clearInterval(drip))
  }
  const path = join(folder, randomUUID())
  const options = { path, maxBytes: 1e9, isWanted: () => true, limitMs: 200 }
  await expect(fetchUrl(parseUrl(`http://${allowed}/`), options)).rejects.toMatchObject({
    code: 'url_unreachable',
  })
})

test('Ports of other protocols are not spoken to', async () => {
  await expect(fetchText('http://unused.example:25/')).rejects.toMatchObject({
    code: 'url_unreachable',
    cause: { cause: { message: 'bad port' } },
  })
})

test('A port where nobody listens, and a name that nobody has, are unreachable', async () => {
  const unreachable = { code: 'url_unreachable' }
  await expect(fetchText('http://[::1]:1/')).rejects.toMatchObject(unreachable)
  await expect(fetchText('http://nobody.invalid/')).rejects.toMatchObject(unreachable)
})
