import { Plural, Trans } from '@lingui/react/macro'
import type { EvidencePart } from '@samsyn/scoring'
import { type FormEvent, useState } from 'react'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { Dialog, Field, FormFoot } from '../ui/index.ts'
import { type RegisterItem, titleOf } from './register.ts'
import { supportedBy } from './supports.ts'

interface Props {
  one: RegisterItem
  part: EvidencePart
  send: SendCommand
  onClose: () => void
  onGone: () => void
}

/** Takes an item out of the register; its links go with it. */
export function RemoveDialog({ one: { no, item }, part, send, onClose, onGone }: Props) {
  const { run, busy, problem } = useAct(send)
  const [reason, setReason] = useState('')
  const { subQuestions, points, passages } = supportedBy(part, no)
  const links = subQuestions.length + points.length + passages.length
  const hasFile = item.kind === 'document' && item.file !== null

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!(await run({ type: 'removeEvidence', evidence: no, reason: reason.trim() }))) return
    onClose()
    onGone()
  }

  const title = titleOf(item)
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Ta bort ”{title}”?</Trans>}
      description={
        <Trans>
          Anteckningarna går inte längre att skriva i. Att underlaget fanns står kvar i historiken.
        </Trans>
      }
    >
      <form className="evidence-form" noValidate onSubmit={(event) => void act(event)}>
        {(links > 0 || hasFile) && (
          <ul className="evidence-consequences">
            {links > 0 && (
              <li>
                <Plural
                  value={links}
                  one="# koppling försvinner."
                  other="# kopplingar försvinner."
                />
              </li>
            )}
            {hasFile && (
              <li>
                <Trans>Filen tas bort från servern, om inget annat underlag har den.</Trans>
              </li>
            )}
          </ul>
        )}
        <Field label={<Trans>Skäl</Trans>} hint={<Trans>Läses av teamet. Får vara tomt.</Trans>}>
          {(given) => (
            <textarea
              {...given}
              className="ui-input"
              maxLength={2000}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <Refusal problem={problem} />
        <FormFoot kind="danger" held={busy} onCancel={onClose}>
          <Trans>Ta bort underlaget</Trans>
        </FormFoot>
      </form>
    </Dialog>
  )
}
