import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * Names a process so that no later process can be taken for it: `{pid} {start} {boot}`. A pid alone
 * is given out again, after a reboot or in a fresh container almost at once.
 */
export async function ownIdentity(): Promise<string> {
  return `${process.pid} ${await startOf(process.pid)} ${await bootId()}`
}

/** Whether the process that `identity` names still runs. */
export async function isProcessAlive(identity: string): Promise<boolean> {
  const [pid, start, boot] = identity.split(' ')
  if (boot !== (await bootId())) return false
  const number = Number(pid)
  if (!Number.isSafeInteger(number) || number <= 0 || !exists(number)) return false
  return start === (await startOf(number))
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** When the process started, in whatever unit the system has, without spaces. */
async function startOf(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    // Field 22; the second field is a name in brackets that may hold spaces and brackets itself.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
  }
  if (process.platform === 'win32') return 'unknown'
  const run = promisify(execFile)
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.trim().replaceAll(/\s+/g, '-')
}

async function bootId(): Promise<string> {
  const text = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => 'unknown')
  return text.trim()
}
