import { headers } from 'next/headers'
import { SharesScreen } from '#components/shares/shares-screen.tsx'
import { DemoNotice } from '#components/workspace/demo-notice.tsx'
import { isDemo } from '#lib/env.ts'
import { currentOwner } from '#lib/session.ts'
import { listShares, originOf } from '#lib/shares/index.ts'

export default async function SharesPage() {
  const ownerId = await currentOwner()
  const origin = originOf(await headers())
  const initial = ownerId ? await listShares({ ownerId, origin }) : { items: [], nextCursor: null }
  return (
    <>
      {isDemo() && <DemoNotice />}
      <SharesScreen initial={initial} />
    </>
  )
}
