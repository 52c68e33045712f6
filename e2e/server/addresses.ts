/** Four ports from here on are used; another number lets two checkouts run side by side. */
const port = Number(process.env.E2E_PORT ?? 3100)

/** The production server that the browser tests drive. */
export const appUrl = `http://127.0.0.1:${port}`

/** The stand-in model service behind it, where tests read what was sent and script faults. */
export const simulatorUrl = `http://127.0.0.1:${port + 1}`

/** A host of pictures and videos in a private network, which the app is allowed to import from. */
export const mediaHost = `127.0.0.1:${port + 2}`

/** Where a test starts a product of its own. */
export const ownPort = port + 3

/** The key the app is given. It must never come out of the server again. */
export const apiKey = 'sk-CANARY-e2e'
