'use client'
import { useTranslations } from 'use-intl'
import type { Choice } from '#client/frames/choice.ts'
import type { FilmGrid } from '#lib/qvq/schema.ts'
import { ModeField } from './mode-field.tsx'

interface ChoiceFieldsProps {
  choice: Choice
  film: FilmGrid
  onChange: (choice: Choice) => void
}

/** Spread evenly, or one every so many seconds. A number typed in chooses its mode. */
export function ChoiceFields({ choice, film, onChange }: ChoiceFieldsProps) {
  const t = useTranslations('frames')
  return (
    <fieldset className="grid gap-2 sm:grid-cols-2">
      <legend className="sr-only">{t('which')}</legend>
      <ModeField
        label={t('even')}
        chosen={choice.mode === 'even'}
        onChoose={() => onChange({ ...choice, mode: 'even' })}
        number={{
          label: t('count'),
          unit: t('countUnit'),
          value: choice.count,
          min: film.minFrames,
          step: 1,
          max: film.maxFrames,
        }}
        onNumber={(count) => onChange({ ...choice, mode: 'even', count })}
      />
      <ModeField
        label={t('interval')}
        chosen={choice.mode === 'interval'}
        onChoose={() => onChange({ ...choice, mode: 'interval' })}
        number={{
          label: t('seconds'),
          unit: t('secondsUnit'),
          value: choice.interval,
          min: 0,
          step: 'any',
        }}
        onNumber={(interval) => onChange({ ...choice, mode: 'interval', interval })}
      />
    </fieldset>
  )
}
