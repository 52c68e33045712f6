import { SettingsScreen } from '#components/settings/settings-screen.tsx'
import { DemoNotice } from '#components/workspace/demo-notice.tsx'
import { listDevices } from '#lib/devices/index.ts'
import { isDemo } from '#lib/env.ts'
import { currentSession, currentUserAgent } from '#lib/session.ts'
import { findSettings } from '#lib/settings/index.ts'

export default async function SettingsPage() {
  const session = await currentSession()
  const settings = session ? await findSettings(session.ownerId) : { instructions: '' }
  const devices = session ? await listDevices(session, await currentUserAgent()) : []
  return (
    <>
      {isDemo() && <DemoNotice />}
      <SettingsScreen settings={settings} devices={devices} />
    </>
  )
}
