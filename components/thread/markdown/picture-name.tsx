'use client'
import { useTranslations } from 'use-intl'

/** A picture named in an answer is never fetched: its address could carry the conversation away. */
export function PictureName({ name }: { name: string }) {
  const t = useTranslations('markdown')
  return <span className="text-soft">[{t('picture', { name: name || '?' })}]</span>
}
