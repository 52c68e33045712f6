'use client'
import { readChoice, useChoice, writeChoice } from '#client/state/kept-choice.ts'

const KEY = 'keep-thinking'

/** Whether the reader wants thinking kept in this browser. No, until they say so. */
export const isKeeping = (): boolean => readChoice('local', KEY) === true

/** Switches keeping on or off in all tabs of this browser. What is kept already stays. */
export const setKeeping = (keeping: boolean) => writeChoice('local', KEY, keeping)

export const useKeeping = (): boolean => useChoice('local', KEY) === true
