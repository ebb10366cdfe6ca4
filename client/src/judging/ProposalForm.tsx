import { Trans, useLingui } from '@lingui/react/macro'
import type { Points } from '@samsyn/scoring'
import { type FormEvent, type Ref, useEffect, useRef, useState } from 'react'
import { Refusal } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { rationaleAsked } from './panelState.ts'
import { LONGEST } from './RationaleField.tsx'
import { inputOf } from './reading.ts'
import { SharedRationale } from './SharedRationale.tsx'
import { StageField } from './StageField.tsx'
import { useAct } from './useAct.ts'
import { usePanel } from './usePanel.ts'
import type { Table } from './useTable.ts'
import { useWords } from './useWords.ts'
import { ValueField } from './ValueField.tsx'

interface Props {
  formRef: Ref<HTMLFormElement>
  table: Table
  /** Takes the focus when it opens, because a press opened it. */
  focus: boolean
  onProposed: () => void
  onCancel: (() => void) | undefined
}

/** What the whole team works on, and the way to make it a proposal (C5, C6). */
export function ProposalForm({ formRef, table, focus, onProposed, onCancel }: Props) {
  const { row } = usePanel()
  const words = useWords()
  const { run, busy, problem } = useAct()
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState<Points>()
  const valueInput = useRef<HTMLInputElement>(null)
  const stageSelect = useRef<HTMLSelectElement>(null)
  const rationale = useRef<HTMLDivElement>(null)
  const needs = useNeeds(table.value)
  const wrong = useWrongRationale(table.rationale, needs !== undefined)
  const { value, stage } = table
  const { warned, isOldRationale, warn } = useOldRationale(table)

  useEffect(() => {
    if (focus) valueInput.current?.focus()
  }, [focus])

  async function propose(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (value === null) return valueInput.current?.focus()
    if (stage === null) return stageSelect.current?.focus()
    if (wrong) return rationale.current?.querySelector<HTMLElement>('[contenteditable]')?.focus()
    if (isOldRationale && !warned) {
      warn()
      return rationale.current?.querySelector<HTMLElement>('[contenteditable]')?.focus()
    }
    setSent(value)
    const done = await run({
      type: 'propose',
      subQuestion: row.no,
      value: inputOf(value),
      stage,
      rationale: table.settled(),
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
          text={table.text}
          onText={table.type}
          onLeave={table.leaveField}
          planned={stage === 'planned'}
          missing={asked}
          inputRef={valueInput}
        />
        <StageField
          stage={stage}
          onStage={table.setStage}
          missing={asked}
          selectRef={stageSelect}
        />
      </div>
      <SharedRationale
        mayWrite
        hint={needs}
        problem={(asked ? wrong : undefined) ?? warned}
        holder={rationale}
      />
      <div className="judging-acts">
        {row.may.includes('propose') && (
          <Button kind={row.proposal ? 'plain' : 'primary'} type="submit" aria-disabled={busy}>
            <ProposeWords shown={value === null ? undefined : words.points(value)} />
          </Button>
        )}
        {onCancel && (
          <Button kind="quiet" onClick={onCancel}>
            <Trans>Avbryt</Trans>
          </Button>
        )}
      </div>
      <Refusal problem={problem} />
      {problem && <OwnValue sent={sent} />}
    </form>
  )
}

/**
 * Another value with the open proposal's rationale may be meant; it may also be what nobody looked
 * at. It is said once, and the next press proposes.
 */
function useOldRationale({ value, rationale }: Table) {
  const { t } = useLingui()
  const { row } = usePanel()
  const words = useWords()
  const [said, setSaid] = useState('')
  const { proposal } = row
  const isOldRationale =
    proposal !== null &&
    value !== proposal.value &&
    rationale !== '' &&
    rationale === proposal.rationale
  const points = proposal ? words.points(proposal.value) : ''
  return {
    isOldRationale,
    warn: (): void => setSaid(rationale),
    warned:
      isOldRationale && said === rationale
        ? t`Motiveringen är den till ${points}. Ändra den, eller föreslå en gång till som den står.`
        : undefined,
  }
}

/** What was refused, since the working value may be another's by now: both are shown. */
function OwnValue({ sent }: { sent: Points | undefined }) {
  const words = useWords()
  if (sent === undefined) return null
  const value = words.inPoints(sent)
  return (
    <p className="judging-note">
      <Trans>Du ville föreslå {value}.</Trans>
    </p>
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
function useNeeds(value: Points | null): string | undefined {
  const { t } = useLingui()
  const { row } = usePanel()
  const words = useWords()
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

/** What keeps the rationale, as plain text, from being part of a proposal. */
function useWrongRationale(rationale: string, needed: boolean): string | undefined {
  const { t } = useLingui()
  if (needed && rationale === '') return t`Skriv en motivering.`
  return rationale.length > LONGEST ? t`Motiveringen är för lång för ett förslag.` : undefined
}
