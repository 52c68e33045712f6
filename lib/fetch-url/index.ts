import 'server-only'

export { isPrivateHost } from './check-host.ts'
export { type FetchedContent, fetchUrl } from './fetch-url.ts'
export { parseUrl, readUrl } from './parse-url.ts'
