'use client'
import { Check, Copy } from 'lucide-react'
import { TextButton } from './text-button.tsx'
import { useCopy } from './use-copy.ts'

interface CopyButtonProps {
  label: string
  copiedLabel: string
  /** Asked for when pressed, so that a growing text is copied as it is then. */
  text: () => string
}

export function CopyButton({ label, copiedLabel, text }: CopyButtonProps) {
  const [copied, copy] = useCopy()
  const Icon = copied ? Check : Copy
  return (
    <TextButton onClick={() => void copy(text())}>
      <Icon size={16} aria-hidden />
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </TextButton>
  )
}
