import { Trans } from '@lingui/react/macro'
import type { PersonId, TeamView } from '@samsyn/scoring'
import { useState } from 'react'
import { type EvaluationFrame, personOf, type SendCommand } from '../connection/index.ts'
import { Button, VisuallyHidden } from '../ui/index.ts'
import { MemberLine } from './MemberLine.tsx'
import { RecuseDialog } from './RecuseDialog.tsx'
import { recusableAreas, type Standing, standingOf } from './standing.ts'
import { useAreaWords } from './useAreaWords.ts'

interface Props {
  person: PersonId
  view: TeamView
  frame: EvaluationFrame
  send: SendCommand
}

/** An evaluator: where they judge, where not, and the act that takes them out. */
export function EvaluatorLine({ person, view, frame, send }: Props) {
  const [recusing, setRecusing] = useState(false)
  const isMe = person === view.me.person
  const may =
    view.may.includes('recuse') &&
    (isMe || view.me.role === 'lead') &&
    recusableAreas(view, person).length > 0
  const name = personOf(frame, person)?.name ?? ''
  return (
    <>
      <MemberLine
        person={person}
        view={view}
        frame={frame}
        acts={
          may && (
            <Button size="small" onClick={() => setRecusing(true)}>
              {isMe ? (
                <Trans>Anmäl jäv …</Trans>
              ) : (
                <>
                  <Trans>Ta ut ur bedömningen …</Trans>
                  <VisuallyHidden> {name}</VisuallyHidden>
                </>
              )}
            </Button>
          )
        }
      >
        <StandingWords standing={standingOf(view, person)} />
      </MemberLine>
      {recusing && (
        <RecuseDialog
          person={person}
          view={view}
          frame={frame}
          send={send}
          onClose={() => setRecusing(false)}
        />
      )}
    </>
  )
}

function StandingWords({ standing }: { standing: Standing }) {
  const words = useAreaWords()
  const { recusedFrom } = standing
  if (recusedFrom === 'all')
    return (
      <p className="team-out">
        <Trans>Deltar inte längre i bedömningen</Trans>
      </p>
    )
  const out = words(recusedFrom)
  const notIn = words(standing.notIn)
  const partlyIn = words(standing.partlyIn)
  return (
    <>
      {recusedFrom.length > 0 && (
        <p className="team-out">
          <Trans>Bedömer inte {out} (jäv)</Trans>
        </p>
      )}
      {standing.notIn.length > 0 && (
        <p className="team-soft">
          <Trans>Kom med senare och bedömer inte {notIn}</Trans>
        </p>
      )}
      {standing.partlyIn.length > 0 && (
        <p className="team-soft">
          <Trans>Kom med senare och bedömer bara en del av {partlyIn}</Trans>
        </p>
      )}
    </>
  )
}
