/** The production server that the browser tests drive. */
export const appUrl = 'http://127.0.0.1:3100'

/** The stand-in model service behind it, where tests read what was sent and script faults. */
export const simulatorUrl = 'http://127.0.0.1:3101'

/** The key the app is given. It must never come out of the server again. */
export const apiKey = 'sk-CANARY-e2e'
