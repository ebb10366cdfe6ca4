import { Check, CircleDashed, PencilLine, Send, Undo2 } from 'lucide-react'
import type { SectionStanding } from './standing.ts'
import { useStandingWords } from './useStandingWords.ts'
import './sections.css'

const signs = {
  draft: CircleDashed,
  ready: Send,
  returned: Undo2,
  approved: Check,
  fell: PencilLine,
} as const

/** How far a text has come: a sign and a word. */
export function StandingMark({ standing }: { standing: SectionStanding }) {
  const words = useStandingWords()
  const Sign = signs[standing]
  return (
    <span className="ui-state sections-mark" data-standing={standing}>
      <Sign aria-hidden />
      {words[standing]}
    </span>
  )
}
