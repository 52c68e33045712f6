import { expect, test } from 'vitest'
import { z } from 'zod'
import { ask, readStream, setUpSimulator } from '../testing/client.ts'

const simulator = setUpSimulator()
const policySchema = z.object({ data: z.record(z.string(), z.union([z.string(), z.number()])) })
const resolve = { 'x-dashscope-ossresourceresolve': 'enable' }

/** The smallest header that shows a Matroska container. */
const video = Buffer.concat([Buffer.from('1a45dfa3', 'hex'), Buffer.alloc(100)])

async function upload(): Promise<{ status: number; url: string }> {
  const answer = await simulator.get('/api/v1/uploads?action=getPolicy&model=qvq-max')
  const { data } = policySchema.parse(await answer.json())
  const key = `${data.upload_dir}/clip.mkv`
  const form = new FormData()
  form.set('OSSAccessKeyId', String(data.oss_access_key_id))
  form.set('Signature', String(data.signature))
  form.set('policy', String(data.policy))
  form.set('key', key)
  form.set('x-oss-object-acl', String(data.x_oss_object_acl))
  form.set('x-oss-forbid-overwrite', String(data.x_oss_forbid_overwrite))
  form.set('success_action_status', '200')
  form.set('file', new Blob([video]), 'clip.mkv')
  const { status } = await fetch(String(data.upload_host), { method: 'POST', body: form })
  return { status, url: `oss://${key}` }
}

function aboutVideo(url: string, model = 'qvq-max'): object {
  return ask([{ type: 'video_url', video_url: { url } }], { model })
}

test('A file posted to the upload host can be asked about', async () => {
  const { status, url } = await upload()
  expect(status).toBe(200)
  const response = await simulator.compatible(aboutVideo(url), resolve)
  const { answer } = readStream(await response.text())
  expect(answer).toContain(`A video (MKV, ${video.length} bytes, length not read)`)
})

test('It needs the resolving header, the same account and the same model', async () => {
  const { url } = await upload()
  const stranger = { ...resolve, authorization: 'Bearer sk-somebody-else' }
  const responses = await Promise.all([
    simulator.compatible(aboutVideo(url)),
    simulator.compatible(aboutVideo(url), stranger),
    simulator.compatible(aboutVideo(url, 'qvq-plus'), resolve),
  ])
  for (const response of responses) {
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Failed to download multimodal content')
  }
})
