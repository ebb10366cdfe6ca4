import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonId } from '@samsyn/scoring'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Refusal } from '../connection/index.ts'
import { Button, Field } from '../ui/index.ts'
import { useTextWords } from '../words/index.ts'
import { AssigneeField } from './AssigneeField.tsx'
import { CommentField } from './CommentField.tsx'
import { type About, sendDraft } from './drafts.ts'
import { useMarginHere } from './margin.ts'
import { calledIn } from './mentions.ts'
import { Quote } from './Quote.tsx'
import { useDraft } from './useDraft.ts'

/** A new thread: what it is about, what is said, and if wanted other words for the passage. */
export function Composer({ at, on }: { at: string; on: About }) {
  const { t } = useLingui()
  const { frame, people, part, send, offline } = useMarginHere()
  const { draft, change, drop } = useDraft(at)
  const words = useTextWords(frame.template)
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const passage = 'quote' in on ? on : undefined
  const proposes = draft.replacement !== null && passage !== undefined
  const nothing = proposes ? draft.replacement === passage.quote : draft.text.trim() === ''

  function submit(event?: FormEvent): void {
    event?.preventDefault()
    setAsked(true)
    if (nothing || draft.sending) return
    const text = draft.text.trim()
    const mentions = calledIn(text, people) as PersonId[]
    void sendDraft(
      at,
      proposes && passage
        ? { type: 'suggest', on: passage, replacement: draft.replacement ?? '', text, mentions }
        : {
            type: 'comment',
            on,
            text,
            blocking: draft.blocking,
            assignee: draft.assignee as PersonId | null,
            mentions,
          },
      send,
    )
  }

  return (
    <form className="margin-composer" onSubmit={submit} aria-label={t`Ny kommentar`}>
      <p className="margin-about">
        {passage ? (
          <Quote text={passage.quote} />
        ) : (
          <Trans>Om hela texten {words(on).heading}</Trans>
        )}
      </p>
      {proposes && (
        <Field
          label={<Trans>Skriv så här i stället</Trans>}
          problem={asked && nothing ? <Trans>Ändra något i orden först.</Trans> : undefined}
        >
          {(given) => (
            <textarea
              {...given}
              className="ui-input margin-words"
              lang={frame.template.language}
              maxLength={10_000}
              value={draft.replacement ?? ''}
              readOnly={draft.sending}
              onChange={({ target }) => change({ replacement: target.value })}
            />
          )}
        </Field>
      )}
      <CommentField
        label={proposes ? <Trans>Varför</Trans> : <Trans>Kommentar</Trans>}
        text={draft.text}
        onText={(text) => change({ text })}
        people={people}
        onSend={submit}
        placeholder={t`Skriv. @ kallar på någon.`}
        readOnly={draft.sending}
        fieldRef={field}
        problem={asked && nothing && !proposes ? <Trans>Skriv en kommentar.</Trans> : undefined}
      />
      {!proposes && (
        <>
          <AssigneeField
            assignee={draft.assignee}
            onAssignee={(assignee) => change({ assignee })}
            disabled={draft.sending}
          />
          {part.may.includes('block') && (
            <label className="margin-check">
              <input
                type="checkbox"
                checked={draft.blocking}
                disabled={draft.sending}
                onChange={({ target }) => change({ blocking: target.checked })}
              />
              <Trans>Hindrar att texten godkänns</Trans>
            </label>
          )}
        </>
      )}
      <Refusal size="small" problem={draft.problem} />
      {draft.sending && offline && <Later />}
      <div className="margin-acts">
        <Button kind="primary" size="small" type="submit" aria-disabled={draft.sending}>
          {proposes ? <Trans>Föreslå ändring</Trans> : <Trans>Kommentera</Trans>}
        </Button>
        {passage && part.may.includes('suggest') && (
          <Button
            kind="quiet"
            size="small"
            disabled={draft.sending}
            onClick={() => change({ replacement: proposes ? null : passage.quote })}
          >
            {proposes ? <Trans>Bara en kommentar</Trans> : <Trans>Föreslå andra ord</Trans>}
          </Button>
        )}
        <Button kind="quiet" size="small" disabled={draft.sending} onClick={drop}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}

function Later() {
  return (
    <p className="margin-soft">
      <Trans>Skickas när anslutningen är tillbaka.</Trans>
    </p>
  )
}
