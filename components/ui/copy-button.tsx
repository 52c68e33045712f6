'use client'
import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { copyText } from './copy-text.ts'
import { TextButton } from './text-button.tsx'

/** How long the button says that it worked, in milliseconds. */
const ACKNOWLEDGEMENT = 2_000

interface CopyButtonProps {
  label: string
  copiedLabel: string
  /** Asked for when pressed, so that a growing text is copied as it is then. */
  text: () => string
}

export function CopyButton({ label, copiedLabel, text }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    if (!(await copyText(text()))) return
    setCopied(true)
    setTimeout(() => setCopied(false), ACKNOWLEDGEMENT)
  }
  const Icon = copied ? Check : Copy
  return (
    <TextButton onClick={copy}>
      <Icon size={16} aria-hidden />
      <span aria-live="polite">{copied ? copiedLabel : label}</span>
    </TextButton>
  )
}
