'use client'
import { Eye, EyeOff } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { changeLeftOut } from '#components/request/change-left-out.ts'
import { useCurrentConversationId } from '#components/workspace/current-conversation.ts'
import { useStore } from '#components/workspace/use-store.ts'
import { useWorkspace } from '#components/workspace/workspace-context.tsx'

/** Whether later questions send an attachment again; one click changes it. */
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
      className={`inline-flex min-h-9 items-center gap-1.5 rounded-full px-2 text-xs transition-colors pointer-coarse:min-h-11 ${leftOut ? 'bg-notice-wash text-notice' : 'text-soft hover:bg-panel hover:text-ink'}`}
    >
      <Icon size={14} aria-hidden />
      {leftOut && <span aria-hidden>{t('leftOutBadge')}</span>}
    </button>
  )
}
