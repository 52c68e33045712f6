import { createQueue } from '#lib/create-queue.ts'

/** More would only share the same line; a browser has six connections to a server over HTTP/1.1. */
const AT_ONCE = 3

/** What all uploads of this tab wait in. */
export const uploadQueue = createQueue(AT_ONCE)

/** URLs that uploads of this tab are writing to: the same file twice makes two uploads. */
export const uploadUrlsInUse = new Set<string>()
