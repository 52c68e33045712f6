// Adds to package-lock.json the packages for other platforms that npm left out because the registry
// it asked does not carry them: without their entries `npm ci` refuses the file everywhere. Run it
// after `npm install`. An entry has no checksum; npm takes the version that its parent names.
import { readFileSync, writeFileSync } from 'node:fs'
import { platformOf } from './lockfile/platform-of.mjs'

const path = new URL('../package-lock.json', import.meta.url)
const lockfile = JSON.parse(readFileSync(path, 'utf8'))
const added = []
for (const entry of Object.values(lockfile.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`
    if (lockfile.packages[key] !== undefined || !/^\d/.test(version)) continue
    lockfile.packages[key] = { version, optional: true, ...platformOf(name) }
    added.push(name)
  }
}
const sorted = Object.entries(lockfile.packages).sort(([a], [b]) => (a < b ? -1 : 1))
lockfile.packages = Object.fromEntries(sorted)
writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`)
console.log(`Added ${added.length} packages.`)
for (const name of added) console.log(`  ${name} ${JSON.stringify(platformOf(name))}`)
