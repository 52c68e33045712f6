import 'server-only'

export { limitAttempts } from './attempts.ts'
export { enterAccessCode } from './enter-access-code.ts'
export { isAccessNeeded, requireAccess } from './require-access.ts'
