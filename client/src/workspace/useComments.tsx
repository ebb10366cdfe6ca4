import { Trans, useLingui } from '@lingui/react/macro'
import { useMargin } from '../connection/index.ts'
import type { TextsBeside } from '../margin/index.ts'
import { Margin } from '../margin/index.ts'
import { useEvaluationHere } from './evaluation.ts'

/** The pane's tab of what is said beside the texts of a room. */
export function useComments(room: string, roots: readonly string[], beside?: TextsBeside) {
  const { t } = useLingui()
  const { id, view, frame, live, send, thread, chooseThread } = useEvaluationHere()
  const part = useMargin(room)
  const open = part?.threads.filter(({ state }) => state === 'open').length ?? 0
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
      ),
    },
  }
}
