import { Trans } from '@lingui/react/macro'
import type { Command } from '@samsyn/scoring'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Refusal } from '../connection/index.ts'
import { Dialog, FormFoot } from '../ui/index.ts'
import { RationaleField } from './RationaleField.tsx'
import { useAct } from './useAct.ts'

interface Props {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description: ReactNode
  /** The word on the button that does it. */
  verb: ReactNode
  danger?: boolean
  commandOf: (reason: string) => Command
  /** The row's version as it was when the dialog opened, where the act is on what was seen then. */
  seen?: { expected: number } | undefined
  onRefused?: () => void
}

/** An act that needs a reason: what it means, the reason, and the act. */
export function ReasonDialog(props: Props) {
  const { open, onOpenChange, title, description, verb, danger, commandOf, seen, onRefused } = props
  const { run, busy, problem } = useAct({ watched: open })
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)

  async function act(event: FormEvent): Promise<void> {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') return area.current?.focus()
    if (!(await run(commandOf(reason.trim()), seen))) return onRefused?.()
    setReason('')
    setAsked(false)
    onOpenChange(false)
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={title} description={description}>
      <form className="judging-dialog" onSubmit={(event) => void act(event)}>
        <RationaleField
          label={<Trans>Skäl</Trans>}
          text={reason}
          onText={setReason}
          problem={asked && reason.trim() === '' ? <Trans>Skriv ett skäl.</Trans> : undefined}
          areaRef={area}
        />
        <Refusal problem={problem} />
        <FormFoot
          kind={danger ? 'danger' : 'primary'}
          held={busy}
          onCancel={() => onOpenChange(false)}
        >
          {verb}
        </FormFoot>
      </form>
    </Dialog>
  )
}
