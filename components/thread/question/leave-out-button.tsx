'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useCurrentConversationId } from '#client/conversations/current-conversation.ts'
import { changeLeftOut } from '#client/next-request/change-left-out.ts'
import { useStore } from '#client/state/store.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'

/** Whether later questions send an attachment again; one click, in its corner, changes it. */
export function LeaveOutButton({ attachment }: { attachment: { id: string; name: string } }) {
  const t = useTranslations('request')
  const workspace = useWorkspace()
  const conversationId = useCurrentConversationId()
  const conversations = useStore(workspace.conversations)
  const entry = conversationId ? conversations[conversationId] : undefined
  if (!conversationId || entry?.status !== 'ready') return null
  const { id, name } = attachment
  const leftOut = entry.view.leftOut.includes(id)
  const toggle = () =>
    void changeLeftOut(workspace, conversationId, (all) =>
      leftOut ? all.filter((other) => other !== id) : [...all, id],
    )
  const label = leftOut ? t('sendAgain', { name }) : t('leaveOut', { name })
  const Icon = leftOut ? EyeOff : Eye
  return (
    <button
      type="button"
      aria-pressed={leftOut}
      aria-label={t('leaveOut', { name })}
      title={label}
      onClick={toggle}
      className={`absolute top-1 right-1 inline-flex min-h-7 min-w-7 items-center justify-center gap-1.5 rounded-full px-1.5 text-xs transition-colors after:absolute pointer-coarse:after:-inset-2 ${leftOut ? 'bg-notice-wash text-notice' : 'bg-black/60 text-white hover:bg-black'}`}
    >
      <Icon size={14} aria-hidden />
      {leftOut && <span aria-hidden>{t('leftOutBadge')}</span>}
    </button>
  )
}
