import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import { streamText } from 'ai'

const provider = createOpenAICompatible({
  name: 'bare',
  baseURL: process.env.QVQ_BASE_URL,
  apiKey: process.env.DASHSCOPE_API_KEY,
  includeUsage: true,
})

/** The route of every tutorial: nothing is saved, nothing can be resumed, a reload kills the answer. */
export async function POST(request) {
  const { text } = await request.json()
  return streamText({
    model: provider.chatModel('qvq-max'),
    prompt: text,
  }).toUIMessageStreamResponse()
}
