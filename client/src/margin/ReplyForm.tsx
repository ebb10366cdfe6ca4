import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonId, ThreadView } from '@samsyn/scoring'
import { Refusal } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { CommentField } from './CommentField.tsx'
import { sendDraft } from './drafts.ts'
import { useMarginHere } from './margin.ts'
import { calledIn } from './mentions.ts'
import { useDraft } from './useDraft.ts'

/** An answer in a thread. */
export function ReplyForm({ thread }: { thread: ThreadView }) {
  const { t } = useLingui()
  const { id, people, send, offline } = useMarginHere()
  const key = `${id} reply ${thread.no}`
  const { draft, change } = useDraft(key)
  const text = draft.text.trim()

  function submit(): void {
    if (text === '' || draft.sending) return
    const mentions = calledIn(text, people) as PersonId[]
    void sendDraft(key, { type: 'reply', thread: thread.no, text, mentions }, send)
  }

  return (
    <form
      className="margin-reply"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <CommentField
        label={t`Svar`}
        hideLabel
        text={draft.text}
        onText={(next) => change({ text: next })}
        people={people}
        onSend={submit}
        placeholder={t`Svara. @ kallar på någon.`}
        readOnly={draft.sending}
      />
      <Refusal size="small" problem={draft.problem} />
      {text !== '' && (
        <div className="margin-acts">
          <Button kind="primary" size="small" type="submit" aria-disabled={draft.sending}>
            <Trans>Svara</Trans>
          </Button>
          {draft.sending && offline && (
            <span className="margin-soft">
              <Trans>Skickas när anslutningen är tillbaka.</Trans>
            </span>
          )}
        </div>
      )}
    </form>
  )
}
