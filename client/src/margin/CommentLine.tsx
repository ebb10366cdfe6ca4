import { Trans, useLingui } from '@lingui/react/macro'
import type { ThreadView } from '@samsyn/scoring'
import { Pencil } from 'lucide-react'
import { personOf, Refusal } from '../connection/index.ts'
import { Button, Initials } from '../ui/index.ts'
import { CommentField } from './CommentField.tsx'
import { hasDraft, sendDraft } from './drafts.ts'
import { useMarginHere } from './margin.ts'
import { SaidText } from './SaidText.tsx'
import { useDraft } from './useDraft.ts'
import { useMarginWords } from './useMarginWords.ts'

interface Props {
  thread: ThreadView
  comment: ThreadView['comments'][number]
}

/** What one person said in a thread; its author may say it better. */
export function CommentLine({ thread, comment }: Props) {
  const { t } = useLingui()
  const { id, view, frame } = useMarginHere()
  const words = useMarginWords()
  const key = `${id} edit ${thread.no} ${comment.no}`
  const { change } = useDraft(key)
  const person = personOf(frame, comment.by)
  const own = comment.by === view.me.person && thread.may.includes('editComment')
  const editing = own && hasDraft(key)
  return (
    <li className="margin-comment">
      <p className="margin-by">
        <Initials name={person?.name ?? '?'} color={person?.color ?? 0} small />
        <b>{words.who(comment.by)}</b>
        <span className="margin-soft">
          {words.when(comment.at)}
          {comment.editedAt !== null && (
            <>
              {' '}
              <Trans>(ändrad)</Trans>
            </>
          )}
        </span>
        {own && !editing && (
          <Button
            kind="quiet"
            size="small"
            className="margin-edit"
            aria-label={t`Ändra kommentaren`}
            onClick={() => change({ text: comment.text })}
          >
            <Pencil aria-hidden />
          </Button>
        )}
      </p>
      {editing ? (
        <Edit thread={thread} no={comment.no} at={key} />
      ) : (
        comment.text !== '' && <SaidText text={comment.text} />
      )}
    </li>
  )
}

function Edit({ thread, no, at }: { thread: ThreadView; no: number; at: string }) {
  const { t } = useLingui()
  const { people, send } = useMarginHere()
  const { draft, change, drop } = useDraft(at)
  const text = draft.text.trim()
  function submit(): void {
    if (text !== '')
      void sendDraft(at, { type: 'editComment', thread: thread.no, comment: no, text }, send)
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <CommentField
        label={t`Kommentar`}
        hideLabel
        text={draft.text}
        onText={(next) => change({ text: next })}
        people={people}
        onSend={submit}
        readOnly={draft.sending}
      />
      <Refusal size="small" problem={draft.problem} />
      <div className="margin-acts">
        <Button kind="primary" size="small" type="submit" aria-disabled={draft.sending}>
          <Trans>Spara</Trans>
        </Button>
        <Button kind="quiet" size="small" disabled={draft.sending} onClick={drop}>
          <Trans>Avbryt</Trans>
        </Button>
      </div>
    </form>
  )
}
