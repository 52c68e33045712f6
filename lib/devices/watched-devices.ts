import { db } from '#lib/db.ts'
import { log } from '#lib/log.ts'
import { processWide } from '#lib/process-wide.ts'

/**
 * How often the database is asked, in milliseconds, because another process may have signed a
 * device out.
 */
const LOOK_EVERY_MS = 10_000

/** By device id: the functions to call when it is signed out. */
const watchers = processWide('watched-devices', () => new Map<string, Set<() => void>>())
let isLooking = false

/** Calls `onSignOut` when the device is signed out. @returns the function that ends the watch. */
export function watchDevice(deviceId: string, onSignOut: () => void): () => void {
  const ofDevice = watchers.get(deviceId) ?? new Set()
  watchers.set(deviceId, ofDevice.add(onSignOut))
  if (!isLooking) setInterval(() => void lookForSignOuts(), LOOK_EVERY_MS).unref()
  isLooking = true
  return () => {
    ofDevice.delete(onSignOut)
    if (ofDevice.size === 0 && watchers.get(deviceId) === ofDevice) watchers.delete(deviceId)
  }
}

/**
 * Call this after the sign-out has been written, so that the device cannot come back in between.
 */
export function announceSignOut(deviceId: string): void {
  for (const onSignOut of watchers.get(deviceId) ?? []) onSignOut()
}

async function lookForSignOuts(): Promise<void> {
  if (watchers.size === 0) return
  try {
    const where = { id: { in: [...watchers.keys()] }, signedOutAt: { not: null } }
    const signedOut = await db.device.findMany({ where, select: { id: true } })
    for (const { id } of signedOut) announceSignOut(id)
  } catch (error) {
    log.warn({ err: error }, 'sign-outs not looked for')
  }
}
