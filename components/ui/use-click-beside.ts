'use client'
import { type RefObject, useEffect } from 'react'

/** A pointer that moved further, in pixels, has dragged and not clicked. */
const STILL = 6

/** Closes a dialog when somebody clicks on it, but neither on its picture nor on a button. */
export function useClickBeside(dialog: RefObject<HTMLDialogElement | null>) {
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const pressed = { x: 0, y: 0 }
    const onPress = ({ clientX, clientY }: PointerEvent) => {
      pressed.x = clientX
      pressed.y = clientY
    }
    const onClick = ({ clientX, clientY, target }: MouseEvent) => {
      if (Math.hypot(clientX - pressed.x, clientY - pressed.y) > STILL) return
      if (target instanceof Element && target.closest('button, a, video')) return
      const picture = element.querySelector('img')?.getBoundingClientRect()
      const inside =
        picture &&
        clientX >= picture.left &&
        clientX <= picture.right &&
        clientY >= picture.top &&
        clientY <= picture.bottom
      if (!inside) element.close()
    }
    // Compare coordinates instead of the target, because the stage covers its picture.
    element.addEventListener('pointerdown', onPress)
    element.addEventListener('click', onClick)
    return () => {
      element.removeEventListener('pointerdown', onPress)
      element.removeEventListener('click', onClick)
    }
  }, [dialog])
}
