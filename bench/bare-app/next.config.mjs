import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  // The packages are those of the project that this app stands in.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
}
