import type { AreaView, SubQuestionNo, TemplateSection } from '@samsyn/scoring'
import { useState } from 'react'
import { rowForSection } from './following.ts'

interface Wanted {
  area: AreaView
  me: string
  /** The row that the address asks for, or the one to begin with. */
  asked: SubQuestionNo | undefined
  pick: (no: SubQuestionNo) => void
  /** The pane turns to the judging. */
  show: () => void
}

/** Which row the panel shows: the one picked, else it follows the caret unless it is locked. */
export function usePanelRow({ area, me, asked, pick, show }: Wanted) {
  const [locked, setLocked] = useState(false)
  const [open, setOpen] = useState(false)
  return {
    row: asked,
    locked,
    setLocked,
    /** On a narrow screen: whether the sheet is up. */
    open,
    setOpen,
    pick: (no: SubQuestionNo) => {
      pick(no)
      show()
      setOpen(true)
    },
    follow: (section: TemplateSection) => {
      const no = rowForSection(section, asked, area, me)
      if (!locked && no && no !== asked) pick(no)
    },
  }
}
export type PanelRow = ReturnType<typeof usePanelRow>
