import { JoinScreen } from '#components/devices/join-screen.tsx'
import { DemoNotice } from '#components/workspace/demo-notice.tsx'
import { findBelongings } from '#lib/devices/index.ts'
import { isDemo } from '#lib/env.ts'
import { currentSession } from '#lib/session.ts'

export default async function JoinPage() {
  const session = await currentSession()
  const belongings = session ? await findBelongings(session) : { conversations: 0, shared: false }
  return (
    <>
      {isDemo() && <DemoNotice />}
      <JoinScreen belongings={belongings} />
    </>
  )
}
