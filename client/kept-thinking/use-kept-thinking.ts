'use client'
import { useEffect, useState } from 'react'
import { useSessionChoice } from '#client/state/kept-choice.ts'
import { useKeeping } from './keep-setting.ts'
import { findThinking, forgetThinking, type KeptThinking, keepThinking } from './kept-thinking.ts'

/**
 * Whether this browser keeps the thinking that is shown, or null while that is looked up. It is kept as
 * soon as the switch is on, unless it was told in this tab to forget just this one.
 * @param thinking must be whole
 */
export function useKeptThinking({ turnId, conversationId, text }: Omit<KeptThinking, 'keptAt'>) {
  const keeping = useKeeping()
  const [kept, setKept] = useState<boolean | null>(null)
  const [forgotten, setForgotten] = useSessionChoice(`forgot-thinking:${turnId}`)
  useEffect(() => {
    const effect = { current: true }
    const settle = async () => {
      if (await findThinking(turnId)) return true
      return !forgotten && keeping && keepThinking({ turnId, conversationId, text })
    }
    void settle().then((isKept) => effect.current && setKept(isKept))
    return () => {
      effect.current = false
    }
  }, [turnId, conversationId, text, keeping, forgotten])
  const forget = async () => {
    if (!(await forgetThinking(turnId))) return
    setForgotten(true)
    setKept(false)
  }
  return { kept, forget }
}
