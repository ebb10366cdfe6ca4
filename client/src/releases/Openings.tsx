import { Trans, useLingui } from '@lingui/react/macro'
import type { Locale } from '@samsyn/scoring'
import { useQuery } from '@tanstack/react-query'
import {
  askFor,
  type OpeningLine,
  openings,
  Refused,
  useProblemWords,
} from '../connection/index.ts'
import { Button, Skeleton } from '../ui/index.ts'
import { whenSaid } from '../words/index.ts'

/** How often it is asked whether somebody has opened something, ms. */
const OFTEN = 30_000

/** R3. Who has opened what, the newest first. For the lead. */
export function Openings({ id }: { id: string }) {
  const words = useProblemWords()
  const { data, error, isError, isPending, refetch } = useQuery({
    queryKey: ['openings', id],
    queryFn: () => askFor(`/api/evaluations/${id}/openings`, openings),
    refetchInterval: OFTEN,
  })
  if (isPending) return <Skeleton width="60%" height="3rem" />
  if (isError)
    return (
      <p role="alert">
        {error instanceof Refused && words(error.problem)}{' '}
        <Button size="small" onClick={() => void refetch()}>
          <Trans>Försök igen</Trans>
        </Button>
      </p>
    )
  if (data.openings.length === 0)
    return (
      <p className="releases-soft">
        <Trans>Ingen utanför teamet har öppnat något ännu.</Trans>
      </p>
    )
  return (
    <table className="releases-openings">
      <thead>
        <tr>
          <th scope="col">
            <Trans>När</Trans>
          </th>
          <th scope="col">
            <Trans>Vad</Trans>
          </th>
          <th scope="col">
            <Trans>Av</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {data.openings.map((opening, nth) => (
          <Line key={nth} opening={opening} />
        ))}
      </tbody>
    </table>
  )
}

function Line({ opening: { at, by, what } }: { opening: OpeningLine }) {
  const { i18n } = useLingui()
  const name = by.kind === 'share' ? by.name : by.person.name
  return (
    <tr>
      <td>{whenSaid(at, Date.now(), i18n.locale as Locale)}</td>
      <td>
        <What what={what} />
      </td>
      <td>{by.kind === 'share' ? <Trans>länken {name}</Trans> : name}</td>
    </tr>
  )
}

function What({ what }: Pick<OpeningLine, 'what'>) {
  switch (what.kind) {
    case 'release': {
      const { release } = what
      return <Trans>Utkast {release}</Trans>
    }
    case 'final': {
      const { revision } = what
      return <Trans>Fastställd rapport, revision {revision}</Trans>
    }
    case 'live':
      return <Trans>Texten medan den skrivs</Trans>
  }
}
