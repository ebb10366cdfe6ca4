import type { Editor } from '@tiptap/react'
import { type RefObject, useEffect } from 'react'

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/**
 * One of a toolbar's buttons is in the order of Tab, the arrows go on from it, Escape leads back
 * into the text, and Alt+F10 leads here from the text.
 */
export function useRovingFocus(bar: RefObject<HTMLElement | null>, editor?: Editor): void {
  // After every render: there are other buttons in a table than outside of one.
  useEffect(() => {
    const buttons = buttonsIn(bar.current)
    const now = buttons.find(({ tabIndex }) => tabIndex === 0) ?? buttons[0]
    for (const button of buttons) button.tabIndex = button === now ? 0 : -1
  })
  useEffect(() => {
    const root = bar.current
    if (!root) return
    const heard = (event: KeyboardEvent) => {
      if (!(event.target instanceof HTMLButtonElement) || !root.contains(event.target)) return
      if (event.key === 'Escape') editor?.view.focus()
      const next = nextOf(buttonsIn(root), event.target, event.key)
      if (!next) return
      event.preventDefault()
      moveTo(root, next)
    }
    const came = ({ target }: FocusEvent) => {
      if (target instanceof HTMLButtonElement && root.contains(target)) moveTo(root, target)
    }
    root.addEventListener('keydown', heard)
    root.addEventListener('focusin', came)
    return () => {
      root.removeEventListener('keydown', heard)
      root.removeEventListener('focusin', came)
    }
  }, [bar, editor])
  useEffect(() => {
    if (!editor) return
    const { dom } = editor.view
    const heard = (event: KeyboardEvent) => {
      if (event.key !== 'F10' || !event.altKey) return
      event.preventDefault()
      buttonsIn(bar.current)
        .find(({ tabIndex }) => tabIndex === 0)
        ?.focus()
    }
    dom.addEventListener('keydown', heard)
    return () => dom.removeEventListener('keydown', heard)
  }, [bar, editor])
}

function buttonsIn(root: HTMLElement | null): HTMLButtonElement[] {
  return [...(root?.querySelectorAll<HTMLButtonElement>(':scope > button') ?? [])]
}

function nextOf(buttons: HTMLButtonElement[], now: HTMLButtonElement, key: string) {
  if (key === 'Home') return buttons[0]
  if (key === 'End') return buttons.at(-1)
  const step = STEPS[key]
  if (step === undefined) return undefined
  return buttons[(buttons.indexOf(now) + step + buttons.length) % buttons.length]
}

function moveTo(root: HTMLElement, button: HTMLButtonElement): void {
  for (const other of buttonsIn(root)) other.tabIndex = other === button ? 0 : -1
  if (document.activeElement !== button) button.focus()
}
