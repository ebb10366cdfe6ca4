import { Trans } from '@lingui/react/macro'
import type { ReleasesPart } from '@samsyn/scoring'
import { type FormEvent, useRef, useState } from 'react'
import { Refusal, type SendCommand, useAct } from '../connection/index.ts'
import { Dialog, FormFoot } from '../ui/index.ts'
import { DayField } from './DayField.tsx'
import { dayOf, endOfDay } from './days.ts'

interface Props {
  release: ReleasesPart['releases'][number]
  send: SendCommand
  onClose: () => void
}

/** R4. Until when a draft takes remarks: longer, shorter, or not any more. */
export function DeadlineDialog({ release: { no, remarksUntil }, send, onClose }: Props) {
  const { run, busy, problem } = useAct(send)
  const [day, setDay] = useState(remarksUntil === null ? '' : dayOf(remarksUntil))
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLInputElement>(null)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    const until = day === '' ? null : endOfDay(day)
    if (until === undefined || !field.current?.validity.valid) return field.current?.focus()
    const same = until === remarksUntil
    if (same || (await run({ type: 'setRemarksUntil', release: no, until }))) onClose()
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={<Trans>Sista dag för synpunkter på utkast {no}</Trans>}
    >
      <form className="releases-dialog" noValidate onSubmit={(event) => void act(event)}>
        <DayField
          ref={field}
          label={<Trans>Ta emot synpunkter till och med</Trans>}
          hint={<Trans>Lämnas fältet tomt tas inga synpunkter emot.</Trans>}
          day={day}
          onDay={setDay}
          asked={asked}
        />
        <Refusal problem={problem} />
        <FormFoot held={busy} onCancel={onClose}>
          <Trans>Ändra sista dag</Trans>
        </FormFoot>
      </form>
    </Dialog>
  )
}
