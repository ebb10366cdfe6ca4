import type { Points, SubQuestionNo, TeamView } from '@samsyn/scoring'
import { type Ref, useMemo } from 'react'
import type { EvaluationFrame, HeldRoom, SendCommand } from '../connection/index.ts'
import { JudgingPanel, type MeetingHands } from '../judging/index.ts'
import { EffectTable } from './EffectTable.tsx'
import { effectIn } from './figures.ts'
import type { TableRow } from './tableRow.ts'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
  talk: HeldRoom
  text: HeldRoom
  place: TableRow
  /** What is on the table, and where that is told. */
  value: Points | null
  onValue: (value: Points | null) => void
  hands: Ref<MeetingHands>
  hrefFor: (no: SubQuestionNo) => string
}

/** The row at hand, large: its scale, what it would do, the judgements, the rationale and the acts. */
export function RowAtHand(props: Props) {
  const { view, frame, send, talk, text, place, value, onValue, hands, hrefFor } = props
  const { no, row } = place
  const effect = useMemo(
    () => (value === null ? undefined : effectIn(view, frame.template, { no, value })),
    [view, frame.template, no, value],
  )
  return (
    <JudgingPanel
      key={no}
      view={view}
      frame={frame}
      subQuestion={no}
      send={send}
      talk={talk}
      text={text}
      textBeside={false}
      meeting={{
        sheetHref: hrefFor,
        onValue,
        hands,
        effect: effect && value !== null && !row.consensus && (
          <EffectTable effect={effect} value={value} unrounded={view.unrounded !== null} />
        ),
      }}
    />
  )
}
