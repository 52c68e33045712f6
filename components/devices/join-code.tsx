'use client'
import { lazy, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { DeviceCodeView } from '#lib/devices/schema.ts'

const QrCode = lazy(() => import('./qr-code.tsx'))

/** A code to be scanned, opened as a link, or typed, while it is good. */
export function JoinCode(props: { code: DeviceCodeView; onRenew: () => void }) {
  const t = useTranslations('devices')
  const { code, url, expiresAt } = props.code
  const seconds = Math.max(0, Math.ceil((Date.parse(expiresAt) - useNow(true)) / 1_000))
  if (seconds === 0) {
    return (
      <div className="pb-2">
        <p role="status">{t('expired')}</p>
        <TextButton className="mt-2 -ml-2.5" onClick={props.onRenew}>
          {t('newCode')}
        </TextButton>
      </div>
    )
  }
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  const { host, hostname, pathname } = new URL(url)
  return (
    <div className="flex flex-col items-center gap-3 pb-2">
      <p className="text-sm">{t('moveHint', { address: host + pathname })}</p>
      {isOwnName(hostname) && (
        <p className="rounded-xl bg-notice-wash px-3 py-2 text-notice text-sm">
          {t('ownName', { host })}
        </p>
      )}
      <div className="aspect-square w-52 overflow-hidden rounded-2xl bg-white">
        <Suspense>
          <QrCode text={url} label={t('qr')} />
        </Suspense>
      </div>
      <p>
        <span className="sr-only">{t('code')}: </span>
        <code className="select-all font-mono text-lg tracking-wide">{code}</code>
      </p>
      <p className="text-soft text-sm tabular-nums">{t('validFor', { time })}</p>
      <CopyButton label={t('copy')} copiedLabel={t('copied')} text={() => url} />
    </div>
  )
}

/** Host names that mean "this machine", so another device cannot use them. */
const isOwnName = (hostname: string) => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname)
