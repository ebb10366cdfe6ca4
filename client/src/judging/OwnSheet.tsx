import { Trans, useLingui } from '@lingui/react/macro'
import { type SubQuestionView, type Suggestion, suggestionOf } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import { Refusal, useEvidence } from '../connection/index.ts'
import { JudgedField } from '../evidence/index.ts'
import { Button } from '../ui/index.ts'
import type { Blind } from './blind.ts'
import { Criteria } from './Criteria.tsx'
import { askedOf } from './criteria.ts'
import { MarksField } from './MarksField.tsx'
import { Nudges } from './Nudges.tsx'
import { contentOf, departsFrom, inputFor, missingIn, type OwnDraft, withText } from './ownDraft.ts'
import { RationaleField } from './RationaleField.tsx'
import { inputOf, readingOf } from './reading.ts'
import { SavedWord } from './SavedWord.tsx'
import { Scale } from './Scale.tsx'
import { StageField } from './StageField.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { useAct } from './useAct.ts'
import { useNudges } from './useNudges.ts'
import { useOwnDraft } from './useOwnDraft.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'
import { ValueField } from './ValueField.tsx'

interface Props {
  mine: NonNullable<SubQuestionView['mine']>
  blind: Blind
}

/** One's own judgement while it is written. */
export function OwnSheet({ mine, blind }: Props) {
  const { t } = useLingui()
  const { row, maximum, frame } = usePanel()
  const words = useWords()
  const { draft, change, saving, flush, setWriting } = useOwnDraft(mine)
  const [tried, setTried] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const valueInput = useRef<HTMLInputElement>(null)
  const stageSelect = useRef<HTMLSelectElement>(null)
  const rationaleArea = useRef<HTMLTextAreaElement>(null)
  const { run, busy, problem } = useAct()
  const register = useEvidence()
  const asked = askedOf(frame.template, row.no)
  const suggestion = asked && suggestionOf(asked, asked, draft.answers)
  const missing = missingIn(draft, maximum, suggestion)
  const explaining = useExplaining(draft, suggestion)
  const planned = draft.stage === 'planned'
  const content = contentOf(draft)
  const shown = planned || readingOf(draft.text, maximum).state === 'read' ? content.value : null
  const nudges = useNudges(shown, draft.answers, suggestion !== undefined)

  function askFirst(event: FormEvent): void {
    event.preventDefault()
    setTried(true)
    const fields = { value: valueInput, stage: stageSelect, rationale: rationaleArea }
    const [first] = missing
    if (first) {
      fields[first].current?.focus()
      return
    }
    flush()
    setConfirming(true)
  }

  async function submit(): Promise<void> {
    const { value, stage, ...rest } = inputFor(content)
    if (content.value === null || stage === null) return
    // Both take their places in the queue now, in this order, whatever the network does.
    flush()
    const said = { value: inputOf(content.value), stage, ...rest }
    const done = await run({ type: 'submit', subQuestion: row.no, ...said })
    if (done) setConfirming(false)
  }

  return (
    <form
      className="judging-sheet"
      onSubmit={askFirst}
      onFocus={() => setWriting(true)}
      onBlur={(event) => {
        if (event.currentTarget.contains(event.relatedTarget)) return
        setWriting(false)
        flush()
      }}
    >
      <div className="judging-sheet-head">
        <h3 className="judging-heading">
          <Trans>Min bedömning</Trans>
        </h3>
        <SavedWord saving={saving} />
      </div>
      {asked && <Criteria asked={asked} suggestion={suggestion} draft={draft} onDraft={change} />}
      <ValueField
        label={<Trans>Värde</Trans>}
        text={draft.text}
        onText={(text) => change(withText(draft, text, maximum))}
        planned={planned}
        missing={tried}
        inputRef={valueInput}
      />
      <Scale
        handle={{
          value: shown,
          label: t`min bedömning`,
          ...(planned
            ? {}
            : { onValue: (value) => change(withText(draft, words.points(value), maximum)) }),
        }}
      />
      <StageField
        stage={draft.stage}
        onStage={(stage) => change({ ...draft, stage })}
        missing={tried}
        selectRef={stageSelect}
      />
      <RationaleField
        label={<Trans>Motivering</Trans>}
        text={draft.rationale}
        onText={(rationale) => change({ ...draft, rationale })}
        hint={explaining}
        problem={tried && missing.includes('rationale') ? t`Skriv en motivering.` : undefined}
        areaRef={rationaleArea}
      />
      <JudgedField
        part={register}
        subQuestion={row.no}
        chosen={draft.evidence}
        onChosen={(evidence) => change({ ...draft, evidence })}
      />
      <MarksField draft={draft} onDraft={change} />
      <div className="judging-acts">
        <Button kind="primary" type="submit">
          <Trans>Lämna in bedömning</Trans>
        </Button>
      </div>
      {!confirming && <Refusal problem={problem} />}
      {/* Below the button: what others write in the text makes them come and go. */}
      <Nudges nudges={nudges} />
      <SubmitDialog
        open={confirming}
        onOpenChange={setConfirming}
        content={content}
        nudges={nudges}
        blind={blind}
        busy={busy}
        problem={problem}
        onSubmit={submit}
      />
    </form>
  )
}

/** S10. Why a rationale is asked for, before one hands in; undefined where it is not. */
function useExplaining(draft: OwnDraft, suggestion: Suggestion | undefined): string | undefined {
  const { t } = useLingui()
  const words = useWords()
  if (!suggestion || !departsFrom(suggestion, contentOf(draft))) return undefined
  const points = words.points(suggestion.points)
  return t`Behövs, eftersom värdet är ett annat än bedömningsfrågorna ger (${points}).`
}
