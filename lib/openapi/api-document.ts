import packageJson from '#package.json' with { type: 'json' }
import { buildDocument } from './build-document.ts'
import { accessOperations } from './operations/access.ts'
import { archiveOperations } from './operations/archive.ts'
import { attachmentOperations } from './operations/attachments.ts'
import { conversationOperations } from './operations/conversations.ts'
import { deviceOperations } from './operations/devices.ts'
import { serviceOperations } from './operations/service.ts'
import { settingsOperations } from './operations/settings.ts'
import { shareOperations } from './operations/shares.ts'
import { turnOperations } from './operations/turns.ts'
import { uploadOperations } from './operations/uploads.ts'

const DESCRIPTION = `What the pages of QVQ Chat use, and nothing else. The owner is a signed cookie
that the first write gets; whatever is not yours is 404. Every response carries \`X-Request-Id\`, and
every error has one shape, \`ErrorBody\`. GET answers HEAD, too. Writes from another origin are refused.`

/** The HTTP API as an OpenAPI 3.1 document. @param sessionCookie the name that it has here. */
export function apiDocument(sessionCookie: string) {
  const { tags, paths, components } = buildDocument({
    turns: turnOperations,
    conversations: conversationOperations,
    uploads: uploadOperations,
    attachments: attachmentOperations,
    shares: shareOperations,
    archive: archiveOperations,
    settings: settingsOperations,
    devices: deviceOperations,
    access: accessOperations,
    service: serviceOperations,
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'QVQ Chat',
      version: packageJson.version,
      description: DESCRIPTION,
      license: { name: packageJson.license, identifier: packageJson.license },
    },
    servers: [{ url: '/' }],
    tags,
    paths,
    components: {
      ...components,
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: sessionCookie,
          description: 'Signed, for one browser of one owner. A write without one gets one.',
        },
      },
    },
  }
}
