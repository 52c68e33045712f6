'use client'
import { useTranslations } from 'use-intl'
import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { patchAttachment } from '#client/uploads/attachment-requests.ts'
import type { VideoView } from '#lib/attachments/schema.ts'

interface DeliveryChoiceProps {
  draft: Store<Draft>
  item: DraftAttachment
  video: VideoView
}

/** How a video reaches the service, in words; a choice where there is more than one way. */
export function DeliveryChoice({ draft, item, video }: DeliveryChoiceProps) {
  const t = useTranslations('composer')
  const { delivery, deliveries } = video
  if (deliveries.length < 2) return <p className="text-soft text-xs">{t(`delivery.${delivery}`)}</p>
  return (
    <select
      aria-label={t('deliveryOf', { name: item.name })}
      value={delivery}
      onChange={({ target }) => {
        const chosen = deliveries.find((way) => way === target.value)
        if (chosen) void patchAttachment(draft, item, { delivery: chosen })
      }}
      className="min-h-7 max-w-full rounded-full border border-line bg-transparent px-2 text-soft text-xs pointer-coarse:min-h-11"
    >
      {deliveries.map((way) => (
        <option key={way} value={way}>
          {t(`delivery.${way}`)}
        </option>
      ))}
    </select>
  )
}
