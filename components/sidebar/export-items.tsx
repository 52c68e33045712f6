'use client'
import { Braces, FileArchive, FileText } from 'lucide-react'
import { useTranslations } from 'use-intl'

const FORMATS = [
  { format: 'markdown', icon: FileText, label: 'exportMarkdown' },
  { format: 'zip', icon: FileArchive, label: 'exportZip' },
  { format: 'json', icon: Braces, label: 'exportJson' },
] as const

/** Downloads of one conversation, for its menu. */
export function ExportItems({ conversationId }: { conversationId: string }) {
  const t = useTranslations('data')
  return FORMATS.map(({ format, icon: Icon, label }) => (
    <a
      key={format}
      role="menuitem"
      tabIndex={-1}
      href={`/api/conversations/${conversationId}/export?format=${format}`}
      download
      className="flex min-h-9 items-center gap-3 rounded-lg px-3 text-sm hover:bg-panel focus-visible:bg-panel focus-visible:outline-offset-[-2px] pointer-coarse:min-h-11"
    >
      <Icon size={16} aria-hidden />
      {t(label)}
    </a>
  ))
}
