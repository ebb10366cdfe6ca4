import type { SubQuestionView } from '@samsyn/scoring'
import { useEffect, useRef, useState } from 'react'
import { type DraftSaver, draftSaver, type Saving } from './draftSaver.ts'
import { type Content, contentOf, draftOf, type OwnDraft, sameContent } from './ownDraft.ts'
import { inputOf, readingOf } from './reading.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

type Mine = NonNullable<SubQuestionView['mine']>

/**
 * One's own sheet, kept at the server while it is written. A newer sheet from one's own other tab
 * takes its place only while nobody writes here.
 */
export function useOwnDraft(mine: Mine) {
  const { row, maximum, send } = usePanel()
  const words = useWords()
  const [draft, setDraft] = useState<OwnDraft>(() => draftOf(mine, words.points))
  const [saving, setSaving] = useState<Saving>({ state: 'untouched' })
  const [writing, setWriting] = useState(false)
  const saver = useRef<DraftSaver>(undefined)
  const latest = useRef(send)
  latest.current = send
  const no = row.no

  useEffect(() => {
    const keeper = draftSaver({
      save: ({ value, stage, rationale }) =>
        latest.current({
          type: 'save',
          subQuestion: no,
          draft: { value: value === null ? null : inputOf(value), stage, rationale },
        }),
      now: Date.now,
      told: setSaving,
    })
    saver.current = keeper
    const hidden = () => {
      if (document.visibilityState === 'hidden') void keeper.flush()
    }
    document.addEventListener('visibilitychange', hidden)
    return () => {
      document.removeEventListener('visibilitychange', hidden)
      keeper.close()
    }
  }, [no])

  const { value, stage, rationale } = mine
  const unreadable = readingOf(draft.text, maximum).state === 'wrong'
  useEffect(() => {
    const seen: Content = { value, stage, rationale }
    if (writing || unreadable || !saver.current?.isSettled() || saver.current.isEcho(seen)) return
    setDraft((current) =>
      sameContent(contentOf(current), seen) ? current : draftOf(mine, words.points),
    )
  }, [value, stage, rationale, writing, unreadable])

  function change(next: OwnDraft): void {
    setDraft(next)
    if (!sameContent(contentOf(next), contentOf(draft))) saver.current?.change(contentOf(next))
  }

  return {
    draft,
    change,
    saving,
    flush: (): Promise<void> => saver.current?.flush() ?? Promise.resolve(),
    /** Whether somebody writes in the sheet: focus is in it. */
    setWriting,
  }
}
