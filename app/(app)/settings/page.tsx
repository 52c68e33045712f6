import { SettingsScreen } from '#components/settings/settings-screen.tsx'
import { DemoNotice } from '#components/workspace/demo-notice.tsx'
import { isDemo } from '#lib/env.ts'
import { currentOwner } from '#lib/session.ts'
import { findSettings } from '#lib/settings/index.ts'

export default async function SettingsPage() {
  const ownerId = await currentOwner()
  const settings = ownerId ? await findSettings(ownerId) : { instructions: '' }
  return (
    <>
      {isDemo() && <DemoNotice />}
      <SettingsScreen settings={settings} />
    </>
  )
}
