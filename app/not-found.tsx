import { DemoNotice } from '#components/workspace/demo-notice.tsx'
import { Missing } from '#components/workspace/missing.tsx'
import { env } from '#lib/env.ts'

export default function NotFoundPage() {
  return (
    <>
      {!env.DASHSCOPE_API_KEY && <DemoNotice />}
      <main className="grid min-h-[80dvh]">
        <Missing />
      </main>
    </>
  )
}
