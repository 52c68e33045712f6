import { accessSchema } from '#lib/access/schema.ts'
import { named } from '../components.ts'
import { done, json, type Operation } from '../operation.ts'

const access = named('Access', accessSchema)

export const accessOperations: Operation[] = [
  {
    method: 'post',
    path: '/api/access',
    id: 'enterAccessCode',
    summary: 'Enters the access code of the server',
    description: 'Without it whatever creates or spends is 401 `access_required`.',
    session: 'none',
    body: json(access, { code: 'correct horse battery' }),
    answers: [
      { ...done('This browser may come in'), headers: { 'Set-Cookie': 'The proof of the code.' } },
    ],
    errors: ['access_code_wrong', 'database_unavailable', 'not_found', 'too_many_attempts'],
  },
]
