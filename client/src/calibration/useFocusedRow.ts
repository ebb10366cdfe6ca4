import type { SubQuestionView } from '@samsyn/scoring'
import { useEffect, useRef } from 'react'

/** The table's rows as places for the focus: the row at hand has it, unless something else does. */
export function useFocusedRow(row: SubQuestionView | undefined) {
  const table = useRef<HTMLTableElement>(null)
  const at = row?.no
  const focusRow = (no: string | undefined) => {
    const line = table.current?.querySelector<HTMLElement>(`tr[data-no="${no}"]`)
    line?.focus({ preventScroll: true })
    line?.scrollIntoView({ block: 'nearest' })
  }
  const focus = useRef(focusRow)
  focus.current = focusRow

  // Turned to by the guide: the keys go on from there, if they were the table's.
  useEffect(() => {
    const here = document.activeElement
    if (here === document.body || here?.matches('tr[data-no]')) focus.current(at)
  }, [at])
  // What was proposed took the form away, and the focus with it.
  const proposal = row?.proposal?.no
  const before = useRef(proposal)
  useEffect(() => {
    if (before.current === proposal) return
    before.current = proposal
    if (document.activeElement === document.body) focus.current(at)
  }, [at, proposal])

  return { table, focusRow }
}
