import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, type Ref, useEffect, useRef, useState } from 'react'
import { Button } from '../ui/index.ts'
import { ProblemNote } from './ProblemNote.tsx'
import { rationaleAsked } from './panelState.ts'
import { RationaleField } from './RationaleField.tsx'
import { inputOf } from './reading.ts'
import { StageField } from './StageField.tsx'
import { useAct } from './useAct.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'
import { ValueField } from './ValueField.tsx'
import { type Work, workingValue } from './work.ts'

interface Props {
  formRef: Ref<HTMLFormElement>
  work: Work
  onWork: (work: Work) => void
  /** Takes the focus when it opens, because a press opened it. */
  focus: boolean
  onProposed: () => void
  onCancel: (() => void) | undefined
}

/** The working value with its stage and rationale, on its way to be a proposal (C5, C6). */
export function ProposalForm({ formRef, work, onWork, focus, onProposed, onCancel }: Props) {
  const { row, maximum } = usePanel()
  const words = useWords()
  const { run, busy, problem } = useAct()
  const [asked, setAsked] = useState(false)
  const valueInput = useRef<HTMLInputElement>(null)
  const stageSelect = useRef<HTMLSelectElement>(null)
  const rationaleArea = useRef<HTMLTextAreaElement>(null)
  const needs = useNeeds(work)
  const value = workingValue(work, maximum)

  useEffect(() => {
    if (focus) valueInput.current?.focus()
  }, [focus])

  async function propose(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (value === null) return valueInput.current?.focus()
    if (work.stage === null) return stageSelect.current?.focus()
    if (needs && work.rationale.trim() === '') return rationaleArea.current?.focus()
    const done = await run({
      type: 'propose',
      subQuestion: row.no,
      value: inputOf(value),
      stage: work.stage,
      rationale: work.rationale,
      replaces: row.proposal?.no ?? null,
    })
    if (done) onProposed()
  }

  return (
    <form
      ref={formRef}
      className="judging-sheet judging-form"
      onSubmit={(event) => void propose(event)}
    >
      <div className="judging-pair">
        <ValueField
          label={<Trans>Arbetsvärde</Trans>}
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
        label={<Trans>Gemensam motivering</Trans>}
        text={work.rationale}
        onText={(rationale) => onWork({ ...work, rationale })}
        hint={needs}
        problem={
          asked && needs && work.rationale.trim() === '' ? (
            <Trans>Skriv en motivering.</Trans>
          ) : undefined
        }
        areaRef={rationaleArea}
      />
      <div className="judging-acts">
        <Button kind={row.proposal ? 'plain' : 'primary'} type="submit" aria-disabled={busy}>
          <ProposeWords shown={value === null ? undefined : words.points(value)} />
        </Button>
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            <Trans>Avbryt</Trans>
          </Button>
        )}
      </div>
      <ProblemNote problem={problem} />
    </form>
  )
}

/** "Föreslå 18,5", and what it would take the place of. */
function ProposeWords({ shown }: { shown: string | undefined }) {
  const { row } = usePanel()
  const words = useWords()
  if (shown === undefined) return <Trans>Föreslå</Trans>
  if (!row.proposal) return <Trans>Föreslå {shown}</Trans>
  const open = words.points(row.proposal.value)
  if (open === shown) return <Trans>Föreslå detta i stället</Trans>
  return (
    <Trans>
      Föreslå {shown} i stället för {open}
    </Trans>
  )
}

/** C6. Why a rationale is asked for, in words; undefined where it is not. */
function useNeeds(work: Work): string | undefined {
  const { t } = useLingui()
  const { row, maximum } = usePanel()
  const words = useWords()
  const value = workingValue(work, maximum)
  const asked = rationaleAsked(row, value)
  switch (asked) {
    case undefined:
      return undefined
    case 'divergent':
      return t`Behövs, eftersom bedömningarna skilde sig mer än toleransen.`
    case 'outside': {
      const lowest = row.judgedRange ? words.points(row.judgedRange.lowest) : ''
      const highest = row.judgedRange ? words.points(row.judgedRange.highest) : ''
      return lowest === highest
        ? t`Behövs, eftersom värdet är ett annat än det bedömda (${lowest}).`
        : t`Behövs, eftersom värdet ligger utanför det bedömda (${lowest}–${highest}).`
    }
  }
}
