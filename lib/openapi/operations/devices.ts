import { z } from 'zod'
import { joinSchema } from '#lib/devices/schema.ts'
import { named } from '../components.ts'
import { DEVICE_ID } from '../example-ids.ts'
import { done, json, type Operation } from '../operation.ts'
import { deviceCodeView, deviceList, joinView } from '../views/device.ts'

const join = named('Join', joinSchema)
const code = 'K7QM-2XWD-9RTF'
const newSession = { 'Set-Cookie': 'A new session.' }

export const deviceOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/devices',
    id: 'listDevices',
    summary: 'Your browsers',
    session: 'needed',
    answers: [
      {
        status: 200,
        description: 'All that hold a session',
        content: json(deviceList, {
          items: [
            {
              id: DEVICE_ID,
              name: 'Chrome on Linux',
              createdAt: '2026-11-30T09:14:52.120Z',
              lastSeenAt: '2026-12-01T08:00:00.000Z',
              current: true,
            },
          ],
        }),
      },
    ],
  },
  {
    method: 'delete',
    path: '/api/devices/{deviceId}',
    id: 'signOutDevice',
    summary: 'Signs one out; the last one only when confirmed',
    session: 'needed',
    query: z.object({ confirm: z.literal('true').optional() }),
    answers: [done('It is signed out')],
    errors: ['invalid_request'],
  },
  {
    method: 'post',
    path: '/api/devices/codes',
    id: 'createDeviceCode',
    summary: 'A one-time code for another browser, valid ten minutes',
    session: 'made',
    answers: [
      {
        status: 201,
        description: 'The code',
        content: json(deviceCodeView, {
          code,
          url: `https://chat.example.com/join#${code}`,
          expiresAt: '2026-12-01T08:10:00.000Z',
        }),
      },
    ],
  },
  {
    method: 'post',
    path: '/api/devices/join',
    id: 'joinOwner',
    summary: "Makes this browser the other owner's",
    session: 'none',
    body: json(join, { code, bring: true }),
    answers: [
      {
        status: 200,
        description: 'It is',
        content: json(joinView, { brought: true }),
        headers: newSession,
      },
    ],
    errors: ['device_code_wrong', 'database_unavailable', 'too_many_attempts', 'turn_running'],
  },
]
