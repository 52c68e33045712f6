import { DemoNotice } from '#components/workspace/demo-notice.tsx'
import { NotFoundPane } from '#components/workspace/not-found-pane.tsx'
import { isDemo } from '#lib/env.ts'

export default function NotFoundPage() {
  return (
    <>
      {isDemo() && <DemoNotice />}
      <main className="grid min-h-[80dvh]">
        <NotFoundPane />
      </main>
    </>
  )
}
