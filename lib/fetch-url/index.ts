import 'server-only'

export { type FetchedContent, fetchUrl } from './fetch-url.ts'
export { parseUrl, readUrl } from './parse-url.ts'
