import { Plural, Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { askFor, trailVerdict } from '../connection/index.ts'
import { Button, StateMark } from '../ui/index.ts'

interface Props {
  id: string
  /** How many events stand on the page: with more of them, it is checked again. */
  upTo: number
}

/** T2. Whether the server's chain over all events is whole, recomputed for the one who asks. */
export function ChainLine({ id, upTo }: Props) {
  const { data, isError, refetch } = useQuery({
    queryKey: ['trailVerdict', id, upTo],
    queryFn: () => askFor(`/api/evaluations/${id}/trail/verify`, trailVerdict),
    placeholderData: (before) => before,
  })
  if (isError)
    return (
      <p className="trail-chain">
        <Trans>Kedjan kunde inte kontrolleras.</Trans>{' '}
        <Button size="small" onClick={() => void refetch()}>
          <Trans>Försök igen</Trans>
        </Button>
      </p>
    )
  if (!data)
    return (
      <p className="trail-chain trail-soft">
        <Trans>Kontrollerar kedjan …</Trans>
      </p>
    )
  if (!data.whole) {
    const { seq } = data
    return (
      <p className="trail-chain" role="alert">
        <StateMark state="blocked">
          <Trans>Kedjan är bruten</Trans>
        </StateMark>{' '}
        <Trans>
          vid händelse {seq}. Något har ändrats utanför Samsyn; säg till den som sköter servern.
        </Trans>
      </p>
    )
  }
  const { events } = data
  return (
    <p className="trail-chain">
      <StateMark state="agreed">
        <Plural value={events} one="Kedjan är hel, # händelse" other="Kedjan är hel, # händelser" />
      </StateMark>
      <span className="trail-soft">
        <Trans>Var och en är låst vid den före, så att en ändring i efterhand syns.</Trans>
      </span>
    </p>
  )
}
