import { checkNode } from './check-node.mjs'
import { generateClient } from './generate-client.mjs'
import { installPackages } from './install-packages.mjs'

/** What every command needs first: packages and the generated database client. */
export async function prepare() {
  checkNode()
  await installPackages()
  await generateClient()
}
