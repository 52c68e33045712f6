import { expect, test } from 'vitest'
import { parseEnv } from './env.ts'

test('Nothing needs to be set', () => {
  expect(parseEnv({})).toMatchObject({
    QVQ_BASE_URL: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    QVQ_MODEL: 'qvq-max',
  })
})

test('An empty setting is an unset one', () => {
  expect(parseEnv({ DATABASE_URL: '' }).DATABASE_URL).toBeUndefined()
})

test('A base URL may end with a slash', () => {
  const { QVQ_BASE_URL } = parseEnv({ QVQ_BASE_URL: 'http://127.0.0.1:8000/v1/' })
  expect(QVQ_BASE_URL).toBe('http://127.0.0.1:8000/v1')
})

test('Every wrong setting is named at once, and no value is repeated', () => {
  const wrong = { DATABASE_URL: 'mysql://secret@host', PUBLIC_ORIGIN: 'nowhere', S3_BUCKET: 'mine' }
  expect(() => parseEnv(wrong)).toThrow(/DATABASE_URL.*PUBLIC_ORIGIN.*S3_BUCKET/s)
  expect(() => parseEnv(wrong)).not.toThrow(/secret/)
})

test('A database server needs a shared session secret', () => {
  const server = { DATABASE_URL: 'postgresql://localhost/qvq' }
  expect(() => parseEnv(server)).toThrow('SESSION_SECRET is required')
  expect(() => parseEnv({ ...server, SESSION_SECRET: 'x'.repeat(32) })).not.toThrow()
})

test('Hosts are listed with or without a port', () => {
  const { IMPORT_ALLOW_HOSTS } = parseEnv({
    IMPORT_ALLOW_HOSTS: 'Pictures.lan, 10.0.0.7:8080,[::1]:9',
  })
  expect(IMPORT_ALLOW_HOSTS).toEqual([
    { hostname: 'pictures.lan', port: null },
    { hostname: '10.0.0.7', port: '8080' },
    { hostname: '[::1]', port: '9' },
  ])
  expect(parseEnv({}).IMPORT_ALLOW_HOSTS).toEqual([])
})

test.each(['http://pictures.lan', 'pictures.lan/holiday', 'pictures.lan:http', 'a b', 'me@home'])(
  '%j is no host',
  (IMPORT_ALLOW_HOSTS) => {
    expect(() => parseEnv({ IMPORT_ALLOW_HOSTS })).toThrow('IMPORT_ALLOW_HOSTS must list hosts')
  },
)

test('An access code is long enough not to be guessed, and is not repeated', () => {
  expect(parseEnv({ ACCESS_CODE: '' }).ACCESS_CODE).toBeUndefined()
  expect(parseEnv({ ACCESS_CODE: 'open sesame' }).ACCESS_CODE).toBe('open sesame')
  expect(() => parseEnv({ ACCESS_CODE: 'sesame7' })).toThrow('ACCESS_CODE must have at least')
  expect(() => parseEnv({ ACCESS_CODE: 'sesame7' })).not.toThrow('sesame7')
})
