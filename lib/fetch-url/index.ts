import 'server-only'

export { type FetchedContent, fetchUrl } from './fetch-url.ts'
export { parseUrl } from './parse-url.ts'
