import { Plural, Trans } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { Dialog, FormFoot } from '../ui/index.ts'

interface Props {
  revision: number
  /** How many findings are let stand. */
  waived: number
  send: SendCommand
  onClose: () => void
}

/** F1. The lead's last word on it; says what happens, and what cannot be undone. */
export function FinaliseDialog({ revision, waived, send, onClose }: Props) {
  const { run, busy, problem } = useAct(send)
  const [purgeNotes, setPurgeNotes] = useState(false)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (await run({ type: 'finalise', purgeNotes })) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Fastställ rapporten</Trans>}
      description={
        <Trans>
          Rapporten blir revision {revision}. Ingen kan skriva eller bedöma mer, och arkivet
          signeras. Du kan öppna den igen med ett skäl; då blir det en ny revision.
        </Trans>
      }
    >
      <form className="ending-dialog" onSubmit={(event) => void act(event)}>
        {waived > 0 && (
          <p>
            <Plural
              value={waived}
              one="# anmärkning får stå, med sitt skäl."
              other="# anmärkningar får stå, med sina skäl."
            />
          </p>
        )}
        <label className="ending-choice">
          <input
            type="checkbox"
            checked={purgeNotes}
            onChange={(event) => setPurgeNotes(event.target.checked)}
          />
          <span>
            <Trans>Ta bort intervjuanteckningarna</Trans>
            <span className="ending-soft">
              <Trans>
                Anteckningarna i underlaget raderas för gott när rapporten är fastställd. De står
                inte i arkivet.
              </Trans>
            </span>
          </span>
        </label>
        <Refusal problem={problem} />
        <FormFoot held={busy} onCancel={onClose}>
          <Trans>Fastställ rapporten</Trans>
        </FormFoot>
      </form>
    </Dialog>
  )
}
