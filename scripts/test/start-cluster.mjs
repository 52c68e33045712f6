import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runCommand } from '../setup/run-command.mjs'
import { findProgram } from './find-program.mjs'

const debianFolder = '/usr/lib/postgresql'

/** The folder of PostgreSQL's server programs, newest version first, or undefined. */
export function findPostgresql() {
  const onPath = findProgram('initdb')
  if (onPath) return dirname(onPath)
  const versions = listFolder(debianFolder).sort((a, b) => Number(b) - Number(a))
  const found = findProgram(...versions.map((version) => join(debianFolder, version, 'bin/initdb')))
  return found && dirname(found)
}

/**
 * Starts a PostgreSQL server of our own in a temporary folder on a free port and resolves to
 * `{url, stop}`, or to undefined when it does not start. The server refuses to run as root, so root
 * hands it to the user `postgres`, whom the package made.
 */
export async function startCluster() {
  const programs = findPostgresql()
  const folder = mkdtempSync(join(tmpdir(), 'qvq-postgresql-'))
  const user = await serverUser()
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  const run = (program, ...parameters) =>
    runCommand(join(programs, program), parameters, { ...user, cwd: folder, stdio: 'ignore' })

  const initialised = await run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--no-sync')
  const options = `-c listen_addresses=127.0.0.1 -c unix_socket_directories=${folder} -c fsync=off -p ${port}`
  const started =
    initialised.code === 0 &&
    (await run('pg_ctl', '-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'))
  const stop = async () => {
    await run('pg_ctl', '-D', data, '-m', 'immediate', 'stop')
    rmSync(folder, { recursive: true, force: true })
  }
  if (started.code === 0) return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop }
  await stop()
  return undefined
}

async function serverUser() {
  if (process.getuid?.() !== 0) return undefined
  const number = async (flag) => Number((await runCommand('id', [flag, 'postgres'])).output)
  return { uid: await number('-u'), gid: await number('-g') }
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

function listFolder(path) {
  try {
    return readdirSync(path)
  } catch {
    return []
  }
}
