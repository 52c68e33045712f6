'use client'
import { useState } from 'react'
import { copyText } from './copy-text.ts'

/** How long it is said that it worked, in milliseconds. */
const ACKNOWLEDGEMENT = 2_000

/** Whether something was just copied, and how to copy. */
export function useCopy(): [boolean, (text: string) => Promise<void>] {
  const [copied, setCopied] = useState(false)
  const copy = async (text: string) => {
    if (!(await copyText(text))) return
    setCopied(true)
    setTimeout(() => setCopied(false), ACKNOWLEDGEMENT)
  }
  return [copied, copy]
}
