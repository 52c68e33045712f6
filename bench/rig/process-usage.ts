import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** Linux reports processor time in ticks of this many a second, whatever its own clock. */
const ticksPerSecond = 100

/**
 * Processor time (user and system, all threads) that a process has used, in seconds. Resolution:
 * 10 ms. Read from outside, so that measuring costs the measured nothing.
 */
export function cpuSeconds(pid: number): number {
  if (process.platform !== 'linux') return parseCpuTime(ps('time', pid))
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The second field is the program's name in parentheses, and may itself hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

/** `[hours:]minutes:seconds.hundredths`, as `ps` prints it, in seconds. */
export function parseCpuTime(text: string): number {
  return text
    .trim()
    .split(':')
    .reduce((seconds, part) => seconds * 60 + Number(part), 0)
}

/** Resident memory of a process in bytes. */
export function residentBytes(pid: number): number {
  return Number(ps('rss', pid)) * 1024
}

function ps(field: string, pid: number): string {
  return execFileSync('ps', ['-o', `${field}=`, '-p', String(pid)], { encoding: 'utf8' })
}

/** Resident memory of a process and of those that it started, in bytes. */
export function familyBytes(pid: number): number {
  const listed = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
  const processes = listed
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const family = new Set([pid])
  let kilobytes = 0
  // One pass suffices, because a child has a higher pid than its parent until pids start over.
  for (const [id = 0, parent = 0, resident = 0] of processes.sort(([a = 0], [b = 0]) => a - b)) {
    if (id !== pid && !family.has(parent)) continue
    family.add(id)
    kilobytes += resident
  }
  return kilobytes * 1024
}
