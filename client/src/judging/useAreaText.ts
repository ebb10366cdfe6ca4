import { textOf, watchText } from '@samsyn/document'
import { useEffect, useMemo, useState } from 'react'
import { usePanel } from './usePanel.ts'
import { type AreaText, areaText, namesOf, sectionsOf } from './written.ts'

/** How much of a text is known: it is not looked at before the server's first word. */
export type Reading =
  | { state: 'coming' }
  | { state: 'read'; text: AreaText }
  /** The room ended before anything came. */
  | { state: 'gone' }

/** What is written about the sub-question at hand, as it is written. */
export function useAreaText(): Reading {
  const { frame, area, row, text } = usePanel()
  const { room, state } = text
  const inTemplate = frame.template.areas.find(({ no }) => no === area.no)
  const sections = useMemo(
    () => (inTemplate ? sectionsOf(inTemplate, row.no) : []),
    [inTemplate, row.no],
  )
  const come = state.connection === 'synced' || state.connection === 'offline'
  const [known, setKnown] = useState<AreaText>()
  useEffect(() => {
    if (!room || !come) return
    const refresh = () => setKnown(areaText(room.doc, sections))
    refresh()
    const stops = namesOf(sections).map((name) => watchText(textOf(room.doc, name), refresh))
    return () => {
      for (const stop of stops) stop()
    }
  }, [room, come, sections])
  if (known) return { state: 'read', text: known }
  return state.ended ? { state: 'gone' } : { state: 'coming' }
}
