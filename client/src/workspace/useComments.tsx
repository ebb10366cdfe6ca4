import { Trans, useLingui } from '@lingui/react/macro'
import { useMargin, useReleases } from '../connection/index.ts'
import type { TextsBeside } from '../margin/index.ts'
import { Margin } from '../margin/index.ts'
import { isWaiting, RoomRemarks, type TextsOfRemarks } from '../remarks/index.ts'
import { useEvaluationHere } from './evaluation.ts'

/** The pane's tab of what is said beside the texts of a room. */
export function useComments(
  room: string,
  roots: readonly string[],
  beside: TextsBeside | undefined,
  remarked: TextsOfRemarks | undefined,
) {
  const { t } = useLingui()
  const { id, view, frame, live, send, thread, chooseThread, remark, chooseRemark } =
    useEvaluationHere()
  const part = useMargin(room)
  const remarks = useReleases()?.remarks.filter(({ on }) => on?.room === room) ?? []
  const threads = part?.threads.filter(({ state }) => state === 'open').length ?? 0
  const open = threads + remarks.filter(isWaiting).length
  return {
    open,
    tab: {
      key: 'comments' as const,
      name: (
        <>
          <Trans>Kommentarer</Trans>
          {open > 0 && <span className="workspace-tab-count">{open}</span>}
        </>
      ),
      paneName: t`Kommentarer`,
      content: () => (
        <>
          <RoomRemarks
            key={`remarks ${room}`}
            room={room}
            roots={roots}
            frame={frame}
            send={send}
            beside={remarked}
            chosen={remark}
            onChoose={chooseRemark}
          />
          <Margin
            key={room}
            id={id}
            room={room}
            view={view}
            frame={frame}
            send={send}
            part={part}
            offline={live.state === 'offline'}
            roots={roots}
            beside={beside}
            selected={thread}
            select={chooseThread}
          />
        </>
      ),
    },
  }
}
