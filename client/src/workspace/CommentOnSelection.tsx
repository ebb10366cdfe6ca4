import { Trans } from '@lingui/react/macro'
import { MessageSquarePlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '../ui/index.ts'
import { selectedText } from './selectedText.ts'
import type { Commenting } from './useCommenting.ts'

/**
 * At a selection in the texts: a button to say something about it, for everybody who may. Ctrl+Alt+M
 * does the same, and with nothing selected it is about the whole text that has the caret.
 */
export function CommentOnSelection({ commenting }: { commenting: Commenting }) {
  const { cannot, setCannot } = commenting
  const place = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<{ root: string; top: number; left: number }>()

  useEffect(() => {
    let pressed = false
    const look = () => {
      const within = place.current?.parentElement
      const selected = within && !pressed ? selectedText(within) : undefined
      setCannot(false)
      setAt(selected?.range ? { root: selected.root, ...selected.range } : undefined)
    }
    const press = () => {
      pressed = true
    }
    const release = () => {
      pressed = false
      requestAnimationFrame(look)
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('pointerdown', press)
    document.addEventListener('pointerup', release)
    document.addEventListener('pointercancel', release)
    return () => {
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('pointerdown', press)
      document.removeEventListener('pointerup', release)
      document.removeEventListener('pointercancel', release)
    }
  }, [setCannot])

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const within = place.current?.parentElement
      const selected = isOurKey(event) && within ? selectedText(within) : undefined
      if (!selected) return
      event.preventDefault()
      begin(selected.root, selected.range !== undefined)
    }
    document.addEventListener('keydown', heard)
    return () => document.removeEventListener('keydown', heard)
  })

  function begin(root: string, selected: boolean): void {
    commenting.begin(root, selected)
    setAt(undefined)
  }

  return (
    <div ref={place} className="workspace-selected">
      {at && (
        <div
          className="workspace-selected-place"
          style={{ insetBlockStart: at.top, insetInlineStart: at.left }}
        >
          <Button
            size="small"
            title="Ctrl+Alt+M"
            // Else the selection is gone before it is asked about.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => begin(at.root, true)}
          >
            <MessageSquarePlus aria-hidden />
            <Trans>Kommentera</Trans>
          </Button>
        </div>
      )}
      <p role="status" className={cannot ? 'workspace-note' : 'ui-hidden'}>
        {cannot && (
          <Trans>Det markerade går inte att kommentera. Markera ord inom en och samma text.</Trans>
        )}
      </p>
    </div>
  )
}

/** AltGr is Ctrl and Alt on some keyboards, and writes µ. */
function isOurKey(event: KeyboardEvent): boolean {
  const { ctrlKey, metaKey, altKey, shiftKey, code } = event
  if (event.getModifierState('AltGraph')) return false
  return (ctrlKey || metaKey) && altKey && !shiftKey && code === 'KeyM'
}
