import { Trans, useLingui } from '@lingui/react/macro'
import type { ThreadView } from '@samsyn/scoring'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { type Problem, Refusal } from '../connection/index.ts'
import { Button, Field, StateMark } from '../ui/index.ts'
import { hasDraft, sendDraft } from './drafts.ts'
import { useMarginHere } from './margin.ts'
import { useDraft } from './useDraft.ts'
import { useMarginWords } from './useMarginWords.ts'

/** What a suggestion would change, and what became of it. */
export function SuggestionPart({ thread }: { thread: ThreadView }) {
  const { frame } = useMarginHere()
  const { suggestion, on } = thread
  if (!suggestion || !('quote' in on)) return null
  return (
    <div className="margin-suggestion">
      <p lang={frame.template.language}>
        <del>{on.quote}</del>{' '}
        {suggestion.replacement === '' ? (
          <span className="margin-soft">
            <Trans>tas bort</Trans>
          </span>
        ) : (
          <ins>{suggestion.replacement}</ins>
        )}
      </p>
      <Answered thread={thread} />
    </div>
  )
}

function Answered({ thread }: { thread: ThreadView }) {
  const words = useMarginWords()
  const answered = thread.suggestion?.answered
  if (!answered) return null
  const who = words.who(answered.by)
  const when = words.when(answered.at)
  if (thread.suggestion?.state === 'accepted')
    return (
      <p>
        <StateMark state="agreed">
          <Trans>Godtaget</Trans>
        </StateMark>{' '}
        <span className="margin-soft">
          {who}, {when}
        </span>
      </p>
    )
  return (
    <>
      <p>
        <StateMark state="talk">
          <Trans>Avböjt</Trans>
        </StateMark>{' '}
        <span className="margin-soft">
          {who}, {when}
        </span>
      </p>
      {answered.reason !== '' && <p className="margin-said">{answered.reason}</p>}
    </>
  )
}

/** Accepting is an edit in the text; declining is an answer with a reason. */
export function SuggestionActs({ thread }: { thread: ThreadView }) {
  const { id, beside, view } = useMarginHere()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()
  const key = `${id} reject ${thread.no}`
  const { change } = useDraft(key)
  if (thread.suggestion?.state !== 'open') return null
  const passage = beside?.passageOf(thread)
  // One’s own is taken back instead.
  const own = thread.comments[0]?.by === view.me.person
  const mayAccept = thread.may.includes('acceptSuggestion') && beside !== undefined
  if (hasDraft(key)) return <Decline thread={thread} at={key} />

  async function accept(): Promise<void> {
    if (busy) return
    setBusy(true)
    setProblem(await beside?.accept(thread))
    setBusy(false)
  }

  return (
    <>
      {passage?.state === 'changed' && mayAccept && (
        <p className="margin-soft">
          <Trans>Texten har ändrats sedan förslaget. Nu står det: ”{passage.quote}”</Trans>
        </p>
      )}
      <div className="margin-acts">
        {mayAccept && passage && passage.state !== 'removed' && (
          <Button kind="primary" size="small" aria-disabled={busy} onClick={() => void accept()}>
            <Trans>Godta</Trans>
          </Button>
        )}
        {thread.may.includes('rejectSuggestion') && !own && (
          <Button size="small" onClick={() => change({ text: '' })}>
            <Trans>Avböj …</Trans>
          </Button>
        )}
      </div>
      <Refusal size="small" problem={problem} />
    </>
  )
}

function Decline({ thread, at }: { thread: ThreadView; at: string }) {
  const { t } = useLingui()
  const { send } = useMarginHere()
  const { draft, change, drop } = useDraft(at)
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  const reason = draft.text.trim()

  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (reason !== '')
      void sendDraft(at, { type: 'rejectSuggestion', thread: thread.no, reason }, send)
  }

  return (
    <form className="margin-reply" onSubmit={submit} aria-label={t`Avböj förslaget`}>
      <Field
        label={<Trans>Skäl</Trans>}
        problem={asked && reason === '' ? <Trans>Skriv ett skäl.</Trans> : undefined}
      >
        {(given) => (
          <textarea
            {...given}
            ref={field}
            className="ui-input"
            maxLength={10_000}
            value={draft.text}
            readOnly={draft.sending}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      <Refusal size="small" problem={draft.problem} />
      <div className="margin-acts">
        <Button kind="primary" size="small" type="submit" aria-disabled={draft.sending}>
          <Trans>Avböj</Trans>
        </Button>
        <Button kind="quiet" size="small" disabled={draft.sending} onClick={drop}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
