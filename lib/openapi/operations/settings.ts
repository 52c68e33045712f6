import { z } from 'zod'
import { type SettingsView, settingsChangesSchema } from '#lib/settings/schema.ts'
import { named, view } from '../components.ts'
import { done, json, type Operation } from '../operation.ts'

const changes = named('SettingsChanges', settingsChangesSchema)
const settings = view<SettingsView>()('Settings', z.strictObject({ instructions: z.string() }))
const example = { instructions: 'Answer in one sentence.' }

export const settingsOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/settings',
    id: 'findSettings',
    summary: 'What is set for all conversations',
    session: 'needed',
    answers: [{ status: 200, description: 'The settings', content: json(settings, example) }],
  },
  {
    method: 'patch',
    path: '/api/settings',
    id: 'changeSettings',
    summary: 'Sets what the model is told with every question',
    session: 'made',
    body: json(changes, example),
    answers: [done('It is set')],
  },
]
