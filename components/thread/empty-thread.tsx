'use client'
import { useTranslations } from 'use-intl'
import { Picture } from '#components/ui/picture.tsx'

const SAMPLES = ['geometry', 'chart', 'pattern'] as const

export interface Sample {
  question: string
  /** Where the picture is. */
  url: string
}

/** What this is, and three questions to begin with, unless `onTry` is null. */
export function EmptyThread({ onTry }: { onTry: ((sample: Sample) => void) | null }) {
  const t = useTranslations('empty')
  return (
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <div className="m-auto w-full max-w-3xl px-4 py-10 sm:px-6">
        <h1 className="text-balance font-semibold text-3xl tracking-tight sm:text-4xl">
          {t('title')}
        </h1>
        <p className="mt-3 max-w-xl text-pretty text-lg text-soft">{t('lead')}</p>
        {onTry && <Samples onTry={onTry} />}
      </div>
    </div>
  )
}

function Samples({ onTry }: { onTry: (sample: Sample) => void }) {
  const t = useTranslations('empty')
  return (
    <>
      <h2 className="mt-10 mb-3 font-medium text-sm text-soft">{t('try')}</h2>
      <ul className="grid gap-3 sm:grid-cols-3">
        {SAMPLES.map((name) => {
          const url = `/samples/${name}.png`
          return (
            <li key={name}>
              <button
                type="button"
                onClick={() => onTry({ url, question: t(`${name}Question`) })}
                className="flex w-full items-center gap-3 overflow-hidden rounded-2xl border border-line bg-raised p-2 text-left transition hover:border-accent/60 hover:shadow-sm sm:flex-col sm:items-stretch sm:gap-2 sm:p-2.5"
              >
                <Picture
                  src={url}
                  alt=""
                  className="aspect-[4/3] w-24 shrink-0 rounded-xl bg-white object-contain sm:w-full"
                />
                <span className="px-1 py-1 font-medium text-sm">{t(`${name}Title`)}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
