import { z } from 'zod'
import type { DeviceCodeView, DeviceView, JoinView } from '#lib/devices/schema.ts'
import { uuid } from '#lib/schema.ts'
import { named, view } from '../components.ts'

const deviceView = view<DeviceView>()(
  'Device',
  z.strictObject({
    id: uuid,
    name: z.string().describe('What it says it is, such as "Chrome on Linux".'),
    createdAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime().describe('To the hour.'),
    current: z.boolean().describe('Whether it is the one that asks.'),
  }),
)

export const deviceList = named('DeviceList', z.strictObject({ items: z.array(deviceView) }))

export const deviceCodeView = view<DeviceCodeView>()(
  'DeviceCode',
  z.strictObject({
    code: z.string(),
    url: z.string().describe('The page that joins, with the code in its fragment.'),
    expiresAt: z.iso.datetime(),
  }),
)

export const joinView = view<JoinView>()('Joined', z.strictObject({ brought: z.boolean() }))
