import { useLingui } from '@lingui/react/macro'
import type { AreaView, TemplateArea } from '@samsyn/scoring'
import { ChevronUp } from 'lucide-react'
import type { HeldRoom } from '../connection/index.ts'
import { JudgingPanel } from '../judging/index.ts'
import type { TextsBeside } from '../margin/index.ts'
import type { Passages } from '../narrative/index.ts'
import type { TextsOfRemarks } from '../remarks/index.ts'
import { Button } from '../ui/index.ts'
import { useRowWords } from '../words/index.ts'
import { CommentsButton } from './CommentsButton.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { Pane } from './Pane.tsx'
import { RowChooser } from './RowChooser.tsx'
import { useComments } from './useComments.tsx'
import { useEvidenceTab } from './useEvidenceTab.tsx'
import type { PanelRow } from './usePanelRow.ts'
import { useReportTab } from './useReportTab.tsx'

interface Props {
  area: AreaView
  template: TemplateArea
  panel: PanelRow
  talk: HeldRoom
  text: HeldRoom
  wide: boolean
  beside: TextsBeside | undefined
  remarked: TextsOfRemarks | undefined
  passages: Passages | undefined
  /** Of the area's texts, in reading order. */
  roots: readonly string[]
}

/** Beside an area's texts: the judging of the row at hand, and what else belongs to the area. */
export function Panel({
  area,
  template,
  panel,
  talk,
  text,
  wide,
  beside,
  remarked,
  passages,
  roots,
}: Props) {
  const { t } = useLingui()
  const words = useRowWords()
  const { row, locked, setLocked, pick, open, setOpen } = panel
  const { view, frame, send, setTab } = useEvaluationHere()
  const room = `area-${area.no}`
  const comments = useComments(room, roots, beside, remarked)
  const evidence = useEvidenceTab({ room, passages, subQuestion: row })
  const report = useReportTab(`area-${area.no}`)
  if (!row) return null
  const points = () => (
    <>
      <RowChooser
        area={area}
        person={view.me.person}
        selected={row}
        locked={locked}
        onPick={pick}
        onLock={setLocked}
      />
      <JudgingPanel
        key={row}
        view={view}
        frame={frame}
        subQuestion={row}
        send={send}
        talk={talk}
        text={text}
        textBeside={wide}
      />
    </>
  )
  const name = template.subQuestions.find(({ no }) => no === row)?.name
  const here = area.subQuestions.find(({ no }) => no === row)
  return (
    <Pane
      tabs={[
        { key: 'points', name: t`Poäng`, paneName: t`Bedömning`, content: points },
        comments.tab,
        evidence,
        report,
      ]}
      wide={wide}
      open={open}
      onOpen={setOpen}
      below={
        <>
          <Button
            className="workspace-below-button"
            onClick={() => {
              setTab('points')
              setOpen(true)
            }}
          >
            <span>
              {row} {name}
            </span>
            <span className="workspace-soft">{here && words(here).word}</span>
            <ChevronUp aria-hidden />
          </Button>
          <CommentsButton
            count={comments.open}
            onOpen={() => {
              setTab('comments')
              setOpen(true)
            }}
          />
        </>
      }
    />
  )
}
