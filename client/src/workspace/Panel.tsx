import { Trans, useLingui } from '@lingui/react/macro'
import type { AreaView, TemplateArea } from '@samsyn/scoring'
import { ChevronUp } from 'lucide-react'
import type { HeldRoom } from '../connection/index.ts'
import { JudgingPanel } from '../judging/index.ts'
import { Button, Sheet } from '../ui/index.ts'
import { useRowWords } from '../words/index.ts'
import { useEvaluationHere } from './evaluation.ts'
import { RowChooser } from './RowChooser.tsx'
import type { PanelRow } from './usePanelRow.ts'

interface Props {
  area: AreaView
  template: TemplateArea
  panel: PanelRow
  talk: HeldRoom
  text: HeldRoom
  wide: boolean
}

/** The judging of the row at hand: a column where there is room, else a sheet from below. */
export function Panel({ area, template, panel, talk, text, wide }: Props) {
  const { t } = useLingui()
  const words = useRowWords()
  const { row, locked, setLocked, pick, open, setOpen } = panel
  const { view, frame, send } = useEvaluationHere()
  if (!row) return null
  const content = (
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
  if (wide)
    return (
      <aside className="workspace-panel" aria-label={t`Bedömning`}>
        {content}
      </aside>
    )
  const name = template.subQuestions.find(({ no }) => no === row)?.name
  const here = area.subQuestions.find(({ no }) => no === row)
  return (
    <div className="workspace-below">
      <Button className="workspace-below-button" onClick={() => setOpen(true)}>
        <span>
          {row} {name}
        </span>
        <span className="workspace-soft">{here && words(here).word}</span>
        <ChevronUp aria-hidden />
      </Button>
      <Sheet open={open} onOpenChange={setOpen} title={<Trans>Bedömning</Trans>}>
        {content}
      </Sheet>
    </div>
  )
}
