import { Plural, Trans } from '@lingui/react/macro'
import { Refusal, useAct } from '../connection/index.ts'
import { Button } from '../ui/index.ts'
import { useSectionsHere } from './sections.ts'
import { bulkActs } from './standing.ts'
import './sections.css'

/** What can be done with all texts of a room in one go. */
export function RoomActs({ room }: { room: string }) {
  const { part, digestOf, send } = useSectionsHere()
  const { runAll, busy, problem } = useAct(send)
  const { toReady, toApprove } = bulkActs(part, room)
  const known = toApprove.flatMap(({ section }) => {
    const digest = digestOf(section)
    return digest === undefined ? [] : [{ type: 'approveSection', section, digest } as const]
  })
  return (
    <div className="sections-room">
      {toReady.length > 1 && (
        <Button
          size="small"
          aria-disabled={busy}
          onClick={() =>
            void runAll(toReady.map(({ section }) => ({ type: 'markReady', section })))
          }
        >
          <Trans>Markera hela området som klart</Trans>
        </Button>
      )}
      {toApprove.length > 1 && known.length === toApprove.length && (
        <Button size="small" aria-disabled={busy} onClick={() => void runAll(known)}>
          <Plural
            value={known.length}
            one="Godkänn den text som är klar"
            other="Godkänn de # texter som är klara"
          />
        </Button>
      )}
      <Refusal problem={problem} size="small" />
    </div>
  )
}
