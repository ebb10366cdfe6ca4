import { Trans, useLingui } from '@lingui/react/macro'
import type { SubQuestionView } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../ui/index.ts'
import type { Blind } from './blind.ts'
import { contentOf, missingIn, withText } from './ownDraft.ts'
import { RationaleField } from './RationaleField.tsx'
import { inputOf, readingOf } from './reading.ts'
import { SavedWord } from './SavedWord.tsx'
import { Scale } from './Scale.tsx'
import { StageField } from './StageField.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'
import { useAct } from './useAct.ts'
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
  const { row, maximum } = usePanel()
  const words = useWords()
  const { draft, change, saving, flush, setWriting } = useOwnDraft(mine)
  const [asked, setAsked] = useState(false)
  const [confirming, setConfirming] = useState(false)
  const valueInput = useRef<HTMLInputElement>(null)
  const stageSelect = useRef<HTMLSelectElement>(null)
  const { run, busy, problem } = useAct()
  const planned = draft.stage === 'planned'
  const reading = readingOf(draft.text, maximum)
  const content = contentOf(draft)
  const shown = planned || reading.state === 'read' ? content.value : null

  function askFirst(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    const [first] = missingIn(draft, maximum)
    if (first === 'value') valueInput.current?.focus()
    else if (first === 'stage') stageSelect.current?.focus()
    else {
      flush()
      setConfirming(true)
    }
  }

  async function submit(): Promise<void> {
    if (content.value === null || content.stage === null) return
    flush()
    const done = await run({
      type: 'submit',
      subQuestion: row.no,
      value: inputOf(content.value),
      stage: content.stage,
      rationale: content.rationale,
      answers: [...content.answers],
      flags: [...content.flags],
      note: content.note,
    })
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
      <ValueField
        label={<Trans>Värde</Trans>}
        text={draft.text}
        onText={(text) => change(withText(draft, text, maximum))}
        planned={planned}
        missing={asked}
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
        missing={asked}
        selectRef={stageSelect}
      />
      <RationaleField
        label={<Trans>Motivering</Trans>}
        text={draft.rationale}
        onText={(rationale) => change({ ...draft, rationale })}
      />
      <div className="judging-acts">
        <Button kind="primary" type="submit">
          <Trans>Lämna in bedömning</Trans>
        </Button>
      </div>
      <SubmitDialog
        open={confirming}
        onOpenChange={setConfirming}
        content={content}
        blind={blind}
        busy={busy}
        problem={problem}
        onSubmit={submit}
      />
    </form>
  )
}
