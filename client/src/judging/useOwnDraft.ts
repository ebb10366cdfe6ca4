import type { SubQuestionView } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import { type DraftSaver, draftSaver, type Saving } from './draftSaver.ts'
import { tellLate } from './lateRefusals.ts'
import { contentOf, draftOf, inputFor, keyOf, type OwnDraft, seenIn } from './ownDraft.ts'
import { readingOf } from './reading.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

type Mine = NonNullable<SubQuestionView['mine']>

/**
 * One's own sheet, kept at the server while it is written. A newer sheet from one's own other tab
 * takes its place only while nobody writes here.
 */
export function useOwnDraft(mine: Mine) {
  const { row, maximum, send, frame } = usePanel()
  const words = useWords()
  const [draft, setDraft] = useState<OwnDraft>(() => draftOf(mine, words.points))
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const [writing, setWriting] = useState(false)
  const saver = useRef<DraftSaver>(undefined)
  const latest = useRef(send)
  latest.current = send
  const no = row.no
  const evaluation = frame.id

  useEffect(() => {
    const keeper = draftSaver({
      save: (content) =>
        latest.current({ type: 'save', subQuestion: no, draft: inputFor(content) }),
      now: Date.now,
      told: setSaving,
      refusedLate: (problem) => tellLate(evaluation, { subQuestion: no, act: 'save', problem }),
    })
    saver.current = keeper
    const hidden = () => {
      if (document.visibilityState === 'hidden') keeper.flush()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      keeper.close()
    }
  }, [no, evaluation])

  const seen = keyOf(seenIn(mine))
  const unreadable = readingOf(draft.text, maximum).state === 'wrong'
  useEffect(() => {
    if (writing || unreadable || !saver.current?.isSettled() || saver.current.isEcho(seenIn(mine)))
      return
    setDraft((current) =>
      keyOf(contentOf(current)) === seen ? current : draftOf(mine, words.points),
    )
  }, [seen, writing, unreadable])

  function change(next: OwnDraft): void {
    setDraft(next)
    if (keyOf(contentOf(next)) !== keyOf(contentOf(draft))) saver.current?.change(contentOf(next))
  }

  return {
    draft,
    change,
    saving,
    flush: (): void => saver.current?.flush(),
    /** Whether somebody writes in the sheet: focus is in it. */
    setWriting,
  }
}
