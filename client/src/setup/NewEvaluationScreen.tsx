import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Refused, useProblemWords } from '../connection/index.ts'
import { PageBar, useMe } from '../session/index.ts'
import { Button, Notice, Skeleton, useTitle } from '../ui/index.ts'
import { type Draft, emptyDraft, fitted } from './form.ts'
import { keptDraft } from './keptDraft.ts'
import { Review } from './Review.tsx'
import { SetupForm } from './SetupForm.tsx'
import './setup.css'
import { useCreate } from './useCreate.ts'
import { type Given, useGiven } from './useGiven.ts'

/** A new evaluation: what it is, how it is judged, who is in it; then it is fixed. */
export function NewEvaluationScreen() {
  const { t } = useLingui()
  useTitle(t`Ny utvärdering`)
  const me = useMe().data?.person
  const given = useGiven(me?.administrator === true)
  if (!me) return null
  if (!me.administrator) return <NotYours />
  if (given.isError) return <Failed error={given.error} retry={() => void given.refetch()} />
  return (
    <div className="setup">
      <PageBar />
      <main className="setup-main">
        {given.data ? <Setup person={me.id} given={given.data} /> : <Waiting />}
      </main>
    </div>
  )
}

function Setup({ person, given }: { person: string; given: Given }) {
  const kept = useMemo(() => keptDraft(sessionStorage, person), [person])
  const [draft, setDraft] = useState<Draft>(() => {
    const before = kept.read()
    const year = new Date().getFullYear()
    return before ? fitted(before, given) : emptyDraft(crypto.randomUUID(), year, given.templates)
  })
  const [reviewing, setReviewing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const wasReviewing = useRef(false)
  const { create, making, notMade, forget } = useCreate(() => kept.write(undefined))
  useEffect(() => {
    if (wasReviewing.current && !reviewing) heading.current?.focus()
    wasReviewing.current = reviewing
    window.scrollTo(0, 0)
  }, [reviewing])

  function change(what: Partial<Draft>): void {
    const next = { ...draft, ...what }
    setDraft(next)
    kept.write(next)
  }

  if (reviewing)
    return (
      <Review
        draft={draft}
        given={given}
        making={making}
        notMade={notMade}
        onCreate={() => void create(draft)}
        onBack={() => {
          forget()
          setReviewing(false)
        }}
        onAnew={() => {
          forget()
          change({ key: crypto.randomUUID() })
        }}
      />
    )
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        <Trans>Ny utvärdering</Trans>
      </h1>
      <SetupForm draft={draft} onChange={change} given={given} onReady={() => setReviewing(true)} />
    </>
  )
}

function Waiting() {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Hämtar mallar och personer`} className="setup-waiting">
      <Skeleton width="16rem" height="2.25rem" />
      {['one', 'two', 'three', 'four'].map((which) => (
        <Skeleton key={which} height="4rem" />
      ))}
    </div>
  )
}

function NotYours() {
  return (
    <main>
      <Notice
        title={<Trans>Utvärderingar skapas av administratörer</Trans>}
        acts={
          <Link to="/" className="ui-button">
            <Trans>Till utvärderingarna</Trans>
          </Link>
        }
      >
        <p>
          <Trans>Be en administratör att skapa den och välja dig till din roll.</Trans>
        </p>
      </Notice>
    </main>
  )
}

function Failed({ error, retry }: { error: Error; retry: () => void }) {
  const words = useProblemWords()
  return (
    <main>
      <Notice
        title={<Trans>Mallar och personer kunde inte hämtas</Trans>}
        acts={
          <Button kind="primary" onClick={retry}>
            <Trans>Försök igen</Trans>
          </Button>
        }
      >
        {error instanceof Refused && <p>{words(error.problem)}</p>}
      </Notice>
    </main>
  )
}
