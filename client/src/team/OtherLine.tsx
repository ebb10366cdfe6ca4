import { Trans } from '@lingui/react/macro'
import type { PersonId, Role, TeamView } from '@samsyn/scoring'
import { useState } from 'react'
import { type EvaluationFrame, personOf, type SendCommand } from '../connection/index.ts'
import { Button, VisuallyHidden } from '../ui/index.ts'
import { DismissDialog } from './DismissDialog.tsx'
import { MemberLine } from './MemberLine.tsx'

interface Props {
  person: PersonId
  role: Role
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
}

/** Somebody with a part beside the judging. A lead is followed by another, and never taken out. */
export function OtherLine({ person, role, view, frame, send }: Props) {
  const [dismissing, setDismissing] = useState(false)
  const name = personOf(frame, person)?.name ?? ''
  const may = view.may.includes('dismiss') && role !== 'lead'
  return (
    <>
      <MemberLine
        person={person}
        view={view}
        frame={frame}
        acts={
          may && (
            <Button size="small" onClick={() => setDismissing(true)}>
              <Trans>Ta bort …</Trans>
              <VisuallyHidden> {name}</VisuallyHidden>
            </Button>
          )
        }
      />
      {dismissing && (
        <DismissDialog
          person={person}
          name={name}
          send={send}
          onClose={() => setDismissing(false)}
        />
      )}
    </>
  )
}
