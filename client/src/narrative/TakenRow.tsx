import { Trans, useLingui } from '@lingui/react/macro'
import type { Editor } from '@tiptap/react'
import { useEffect, useState } from 'react'
import { Button, useCopying } from '../ui/index.ts'
import { isOthers, takenRow } from './takenRow.ts'

/** Tells who writes in a table's row that somebody else took it away, and keeps its words for them. */
export function TakenRow({ editor }: { editor: Editor }) {
  const [words, setWords] = useState<string>()
  useEffect(() => {
    let before = editor.state
    const changed = ({ transaction }: { transaction: Parameters<typeof isOthers>[0] }) => {
      const [was, is] = [before, editor.state]
      before = is
      if (!isOthers(transaction) || !editor.isFocused) return
      const taken = takenRow(was, is)
      if (taken !== undefined) setWords(taken)
    }
    editor.on('transaction', changed)
    return () => void editor.off('transaction', changed)
  }, [editor])
  return (
    <div role="status">
      {words !== undefined && <Taken words={words} onClose={() => setWords(undefined)} />}
    </div>
  )
}

function Taken({ words, onClose }: { words: string; onClose: () => void }) {
  const { t } = useLingui()
  const [copied, copy] = useCopying(words, t`Texten är kopierad.`)
  return (
    <div className="narrative-offer">
      <span>
        <Trans>Någon annan tog bort tabellraden som du skrev i. Där stod:</Trans> <q>{words}</q>{' '}
        {copied}
      </span>
      <Button size="small" onClick={() => void copy()}>
        <Trans>Kopiera texten</Trans>
      </Button>
      <Button size="small" kind="quiet" onClick={onClose}>
        <Trans>Stäng</Trans>
      </Button>
    </div>
  )
}
