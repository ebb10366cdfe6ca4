import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { z } from 'zod'
import { ask, type Me, type Problem, useProblemWords, whyNot } from '../connection/index.ts'
import { TryAsEvaluator } from '../demo/index.ts'
import { Initials, useTitle } from '../ui/index.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { WaysIn } from './WaysIn.tsx'
import './session.css'

/** The door. In the demo one chooses who to be; else there are the ways that the server has. */
export function SignIn({ demo }: { demo: Me['demo'] }) {
  const { t } = useLingui()
  useTitle(t`Logga in`)
  if (!demo) return <WaysIn />
  return (
    <main className="session-door">
      <header>
        <p className="session-name">Samsyn</p>
        <h1 className="session-welcome">
          <Trans>Vem är du i dag?</Trans>
        </h1>
        <p className="session-lead">
          <Trans>Det här är en demonstration med en påhittad kommun. Inget lösenord behövs.</Trans>
        </p>
      </header>
      <TryAsEvaluator />
      <h2 className="session-choose">
        <Trans>Eller välj själv vem du vill vara</Trans>
      </h2>
      <WhoToBe people={demo} />
      <OtherAddress />
      <LanguageChoice />
    </main>
  )
}

function WhoToBe({ people }: { people: NonNullable<Me['demo']> }) {
  const queries = useQueryClient()
  const words = useProblemWords()
  const [entering, setEntering] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const enter = async (person: string) => {
    setEntering(person)
    setProblem(undefined)
    const answer = await ask('/api/demo/sign-in', z.unknown(), { person })
    if (answer.kind === 'value') await queries.resetQueries()
    else {
      setProblem(whyNot(answer))
    }
    setEntering(undefined)
  }
  return (
    <>
      <ul className="ui-list session-people">
        {people.map(({ person, name, part }, index) => (
          <li key={person}>
            <button
              type="button"
              className="session-person"
              aria-busy={entering === person}
              onClick={() => void enter(person)}
            >
              <Initials name={name} color={index % 8} />
              <span className="session-person-name">{name}</span>
              <span className="session-person-part">{part}</span>
              <ArrowRight aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <p className="session-problem" role="alert">
        {problem && words(problem)}
      </p>
    </>
  )
}

/** Cookies belong to a host's name, so that the two names of this machine hold two people. */
function OtherAddress() {
  const { hostname, port, protocol } = location
  const others: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' }
  const other = others[hostname]
  if (!other) return null
  const address = `${protocol}//${other}${port && `:${port}`}`
  return (
    <p className="session-hint">
      <Trans>
        Vill du vara två i samma webbläsare? Öppna <a href={address}>{address}</a> för den andra
        personen.
      </Trans>
    </p>
  )
}
