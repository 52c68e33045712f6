'use client'
import { useTranslations } from 'use-intl'
import { Dialog } from '#components/ui/dialog.tsx'
import { ACTIONS } from './bindings.ts'
import { isApple } from './is-apple.ts'
import { nameKeys } from './name-keys.ts'

/** What can be done from the keyboard, and how. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('shortcuts')
  return (
    <Dialog title={t('title')} closeLabel={t('close')} onClose={onClose}>
      <dl className="divide-y divide-line">
        {ACTIONS.map((action) => (
          <div key={action} className="flex items-center justify-between gap-4 py-2.5 text-sm">
            <dt>{t(action)}</dt>
            <dd className="flex shrink-0 items-center gap-1">
              {nameKeys(action, isApple()).map((key) => (
                <Key key={key} name={key} />
              ))}
              {action === 'help' && (
                <>
                  <span className="px-1 text-soft text-xs">{t('or')}</span>
                  <Key name="?" />
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="pt-3 text-soft text-xs">{t('note')}</p>
    </Dialog>
  )
}

function Key({ name }: { name: string }) {
  return (
    <kbd className="min-w-7 rounded-md border border-line border-b-2 bg-panel px-1.5 py-0.5 text-center font-sans text-xs">
      {name}
    </kbd>
  )
}
