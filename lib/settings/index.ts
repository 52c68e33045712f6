import 'server-only'

export { changeSettings } from './change-settings.ts'
export { findSettings } from './find-settings.ts'
