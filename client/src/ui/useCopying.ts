import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'

/** Puts a text on the clipboard, and says how that went; `done` is what is said when it went well. */
export function useCopying(text: string, done: string): [said: string, copy: () => Promise<void>] {
  const { t } = useLingui()
  const [said, setSaid] = useState('')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid(done)
    } catch {
      setSaid(t`Det gick inte att kopiera. Markera texten eller spara den som fil.`)
    }
  }
  return [said, copy]
}
