import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import {
  ask,
  askFor,
  type Problem,
  providerAddress,
  Refused,
  useProblemWords,
  waysIn,
  whyNot,
} from '../connection/index.ts'
import { Button, Skeleton, useTitle } from '../ui/index.ts'
import { DoorPage } from './DoorPage.tsx'
import { MailForm } from './MailForm.tsx'

/** The door of a server that is no demo: the ways in that whoever runs it has opened. */
export function WaysIn() {
  const { t } = useLingui()
  useTitle(t`Logga in`)
  const ways = useQuery({ queryKey: ['ways-in'], queryFn: () => askFor('/api/sign-in', waysIn) })
  const words = useProblemWords()
  return (
    <DoorPage title={<Trans>Logga in</Trans>}>
      <CameBack />
      {ways.isPending && <Skeleton height="8em" />}
      {ways.isError && (
        <p className="session-problem" role="alert">
          {ways.error instanceof Refused && words(ways.error.problem)}
        </p>
      )}
      {ways.data && (
        <>
          <Providers providers={ways.data.providers} />
          {ways.data.mail && ways.data.providers.length > 0 && (
            <h2 className="session-choose">
              <Trans>Eller med en länk i ett brev</Trans>
            </h2>
          )}
          {ways.data.mail && <MailForm />}
          <p className="session-hint">
            {ways.data.mail || ways.data.providers.length > 0 ? (
              <Trans>
                Är det första gången? Då kommer du in genom länken i din inbjudan. Den som leder
                utvärderingen kan bjuda in dig.
              </Trans>
            ) : (
              <Trans>
                Till den här servern kommer man genom en inbjudan. Öppna länken i den, eller be den
                som leder utvärderingen om en ny.
              </Trans>
            )}
          </p>
        </>
      )}
    </DoorPage>
  )
}

/** Back from another's sign-in, which did not let one in. */
function CameBack() {
  if (new URLSearchParams(location.search).get('problem') !== 'provider') return null
  return (
    <p className="session-problem" role="alert">
      <Trans>
        Inloggningen gick inte igenom, eller så är e-postadressen därifrån inte inbjuden hit. Försök
        igen, eller be den som leder utvärderingen om en inbjudan till den adressen.
      </Trans>
    </p>
  )
}

function Providers({ providers }: { providers: { id: string; label: string }[] }) {
  const words = useProblemWords()
  const [leaving, setLeaving] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  if (providers.length === 0) return null
  const leave = async (provider: string) => {
    setLeaving(provider)
    setProblem(undefined)
    const answer = await ask('/api/sign-in/provider', providerAddress, { provider })
    if (answer.kind === 'value') return location.assign(answer.value.url)
    setProblem(whyNot(answer))
    setLeaving(undefined)
  }
  return (
    <div className="session-form">
      {providers.map(({ id, label }) => (
        <Button key={id} aria-busy={leaving === id} onClick={() => void leave(id)}>
          <Trans>Logga in med {label}</Trans>
        </Button>
      ))}
      <p className="session-problem" role="alert">
        {problem && words(problem)}
      </p>
    </div>
  )
}
