import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { askFor, invitationSeen, Refused, useProblemWords } from '../connection/index.ts'
import { Button, Skeleton, useTitle } from '../ui/index.ts'
import { DoorPage } from './DoorPage.tsx'
import { tokenIn } from './doors.ts'
import { ToSignIn } from './ToSignIn.tsx'
import { useEntering } from './useEntering.ts'
import { useMe } from './useMe.ts'

/** Where an invitation leads: it says for whom it is, and a press accepts it. */
export function InvitationPage() {
  const { t } = useLingui()
  useTitle(t`Inbjudan`)
  const [token] = useState(() => tokenIn(location.hash))
  const seen = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => look(token),
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (seen.isPending)
    return (
      <DoorPage title={<Trans>Inbjudan</Trans>}>
        <Skeleton height="6em" />
      </DoorPage>
    )
  if (seen.isError) return <Unusable error={seen.error} />
  return <Accept token={token} {...seen.data} />
}

function look(token: string) {
  return askFor('/api/sign-in/invitation/look', invitationSeen, { token })
}

function Unusable({ error }: { error: Error }) {
  const words = useProblemWords()
  return (
    <DoorPage title={<Trans>Inbjudan går inte att använda</Trans>}>
      <p role="alert">{error instanceof Refused && words(error.problem)}</p>
      <p>
        <Trans>
          Har du redan varit inne med den här inbjudan loggar du in på vanligt sätt. Annars ber du
          den som bjöd in dig om en ny.
        </Trans>
      </p>
      <p>
        <ToSignIn />
      </p>
    </DoorPage>
  )
}

interface Invited {
  token: string
  name: string
  email: string
  expiresAt: number
}

function Accept({ token, name, email, expiresAt }: Invited) {
  const { i18n } = useLingui()
  const words = useProblemWords()
  const { data: me } = useMe()
  const { entering, problem, enter } = useEntering('/api/sign-in/invitation')
  const until = i18n.date(new Date(expiresAt), { day: 'numeric', month: 'long', year: 'numeric' })
  const other = me?.person && me.person.email !== email ? me.person.name : undefined
  return (
    <DoorPage
      title={<Trans>Välkommen till Samsyn</Trans>}
      lead={
        <Trans>
          Du är inbjuden som {name} ({email}).
        </Trans>
      }
    >
      {other !== undefined && (
        <p className="session-hint">
          <Trans>
            I den här webbläsaren är {other} inloggad. När du går in loggas {other} ut här.
          </Trans>
        </p>
      )}
      <p className="session-problem" role="alert">
        {problem && words(problem)}
      </p>
      <div className="session-acts">
        <Button
          kind="primary"
          aria-busy={entering}
          aria-disabled={entering}
          onClick={() => void enter({ token })}
        >
          <Trans>Gå in som {name}</Trans>
        </Button>
      </div>
      <p className="session-hint">
        <Trans>
          Inbjudan gäller till och med {until} och kan användas en gång. Är du inte {name}, stäng
          sidan.
        </Trans>
      </p>
    </DoorPage>
  )
}
