'use client'
import { Check, Link } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { turnPath } from '#client/conversations/current-conversation.ts'
import { RowButton } from '#components/ui/row-button.tsx'
import { useCopy } from '#components/ui/use-copy.ts'

/** Copies the address of a turn; it opens in the browsers of its owner only. */
export function LinkButton(props: { conversationId: string; turnId: string }) {
  const { conversationId, turnId } = props
  const t = useTranslations('versions')
  const [copied, copy] = useCopy()
  const Icon = copied ? Check : Link
  const copyLink = () => copy(window.location.origin + turnPath(conversationId, turnId))
  return (
    <>
      <RowButton label={t('copyLink')} onClick={() => void copyLink()}>
        <Icon size={16} aria-hidden />
      </RowButton>
      <span aria-live="polite" className="sr-only">
        {copied && t('linkCopied')}
      </span>
    </>
  )
}
