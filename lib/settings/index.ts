import 'server-only'

export { changeSettings, findSettings } from './settings.ts'
