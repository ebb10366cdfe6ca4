import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { ask, askFor, Refused, sessions, useProblemWords } from '../connection/index.ts'
import { Button, Skeleton } from '../ui/index.ts'
import './session.css'

const KEY = ['sessions']

/** Where one is signed in, and the way to end each. */
export function SessionList() {
  const queries = useQueryClient()
  const words = useProblemWords()
  const [failed, setFailed] = useState(false)
  const found = useQuery({
    queryKey: KEY,
    queryFn: () => askFor('/api/me/sessions', sessions),
  })
  const end = async (id: string) => {
    const answer = await ask(`/api/me/sessions/${id}`, z.unknown(), undefined, 'DELETE')
    setFailed(answer.kind !== 'value')
    await queries.invalidateQueries({ queryKey: KEY })
  }
  const endMany = async (which: 'others' | 'all') => {
    const answer = await ask('/api/me/sessions/end', z.unknown(), { which })
    setFailed(answer.kind !== 'value')
    if (answer.kind === 'value' && which === 'all') return location.assign('/')
    await queries.invalidateQueries({ queryKey: KEY })
  }
  if (found.isPending) return <Skeleton height="6em" />
  if (found.isError)
    return <p role="alert">{found.error instanceof Refused && words(found.error.problem)}</p>
  const others = found.data.sessions.filter(({ current }) => !current)
  return (
    <>
      <ul className="ui-list session-list">
        {found.data.sessions.map((one) => (
          <li key={one.id} className="session-one">
            <Where {...one} />
            {!one.current && (
              <Button size="small" onClick={() => void end(one.id)}>
                <Trans>Logga ut där</Trans>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className="session-problem" role="alert">
        {failed && <Trans>Det gick inte. Försök igen.</Trans>}
      </p>
      <div className="session-acts">
        {others.length > 0 && (
          <Button onClick={() => void endMany('others')}>
            <Trans>Logga ut överallt utom här</Trans>
          </Button>
        )}
        <Button onClick={() => void endMany('all')}>
          <Trans>Logga ut överallt</Trans>
        </Button>
      </div>
    </>
  )
}

function Where(one: { device: string | null; startedAt: number; current: boolean }) {
  const { i18n } = useLingui()
  const since = i18n.date(new Date(one.startedAt), {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  })
  return (
    <p>
      {one.device ?? <Trans>Okänd enhet</Trans>}
      <br />
      <span className="session-soft">
        {one.current ? (
          <Trans>Den här webbläsaren, sedan {since}</Trans>
        ) : (
          <Trans>Sedan {since}</Trans>
        )}
      </span>
    </p>
  )
}
