import { Refusal } from './refusal.mjs'

const oldest = [20, 9]

/** Refuses a Node that is too old to install the packages, which bring their own newer Node. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  throw new Refusal(
    `QVQ Chat needs Node.js ${oldest.join('.')} or newer to start; this is ${version}.`,
  )
}
