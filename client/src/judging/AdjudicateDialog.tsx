import { Trans } from '@lingui/react/macro'
import { type FormEvent, useRef, useState } from 'react'
import { Refusal } from '../connection/index.ts'
import { Button, Dialog, FormFoot } from '../ui/index.ts'
import type { JudgementView } from './panelState.ts'
import { RationaleField } from './RationaleField.tsx'
import { inputOf } from './reading.ts'
import { StageField } from './StageField.tsx'
import { sharedStage } from './table.ts'
import { useAct } from './useAct.ts'
import { usePanel } from './usePanel.ts'
import { useSeen } from './useSeen.ts'
import { useWords } from './useWords.ts'
import { ValueField } from './ValueField.tsx'
import { type Work, workingValue } from './work.ts'

/** The lead's word on a row that the evaluators could not end themselves (C7). */
export function AdjudicateDialog({ judgements }: { judgements: readonly JudgementView[] }) {
  const { row } = usePanel()
  const words = useWords()
  const { open, onOpenChange, seen, catchUp } = useSeen()
  /** Undefined until something is changed here: until then it is what is proposed, as it moves. */
  const [changed, setWork] = useState<Work>()
  const work = changed ?? {
    text: row.proposal ? words.points(row.proposal.value) : '',
    stage: row.proposal?.stage ?? sharedStage(judgements),
    rationale: '',
  }
  return (
    <>
      <Button kind="primary" onClick={() => onOpenChange(true)}>
        <Trans>Avgör …</Trans>
      </Button>
      <Dialog
        open={open}
        onOpenChange={onOpenChange}
        title={<Trans>Avgör {row.no}</Trans>}
        description={<Trans>Delfrågan visas för alltid som avgjord av ledaren.</Trans>}
      >
        <AdjudicateForm
          work={work}
          onWork={setWork}
          seen={seen}
          onDone={() => onOpenChange(false)}
          onRefused={catchUp}
        />
      </Dialog>
    </>
  )
}

interface Props {
  work: Work
  onWork: (work: Work) => void
  seen: { expected: number } | undefined
  onDone: () => void
  onRefused: () => void
}

function AdjudicateForm({ work, onWork, seen, onDone, onRefused }: Props) {
  const { row, maximum } = usePanel()
  const words = useWords()
  const { run, busy, problem } = useAct()
  const [asked, setAsked] = useState(false)
  const valueInput = useRef<HTMLInputElement>(null)
  const stageSelect = useRef<HTMLSelectElement>(null)
  const reasonArea = useRef<HTMLTextAreaElement>(null)
  const value = workingValue(work, maximum)
  const reason = work.rationale.trim()

  async function adjudicate(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (value === null) return valueInput.current?.focus()
    if (work.stage === null) return stageSelect.current?.focus()
    if (reason === '') return reasonArea.current?.focus()
    const command = { type: 'adjudicate', subQuestion: row.no } as const
    const done = await run({ ...command, value: inputOf(value), stage: work.stage, reason }, seen)
    if (done) onDone()
    else onRefused()
  }

  return (
    <form className="judging-dialog" onSubmit={(event) => void adjudicate(event)}>
      <div className="judging-pair">
        <ValueField
          label={<Trans>Värde</Trans>}
          text={work.text}
          onText={(text) => onWork({ ...work, text })}
          planned={work.stage === 'planned'}
          missing={asked}
          inputRef={valueInput}
        />
        <StageField
          stage={work.stage}
          onStage={(stage) => onWork({ ...work, stage })}
          missing={asked}
          selectRef={stageSelect}
        />
      </div>
      <RationaleField
        label={<Trans>Skäl</Trans>}
        text={work.rationale}
        onText={(rationale) => onWork({ ...work, rationale })}
        problem={asked && reason === '' ? <Trans>Skriv ett skäl.</Trans> : undefined}
        areaRef={reasonArea}
      />
      <Refusal problem={problem} />
      <FormFoot held={busy} onCancel={onDone}>
        <AdjudicateWords shown={value === null ? undefined : words.inPoints(value)} />
      </FormFoot>
    </form>
  )
}

function AdjudicateWords({ shown }: { shown: string | undefined }) {
  return shown === undefined ? <Trans>Avgör</Trans> : <Trans>Avgör: {shown}</Trans>
}
