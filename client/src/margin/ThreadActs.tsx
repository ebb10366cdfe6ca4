import { Trans, useLingui } from '@lingui/react/macro'
import type { PersonId, ThreadView } from '@samsyn/scoring'
import { Ellipsis } from 'lucide-react'
import { Refusal, useAct } from '../connection/index.ts'
import { Button, Popover } from '../ui/index.ts'
import { AssigneeField } from './AssigneeField.tsx'
import { useMarginHere } from './margin.ts'

/** What can be done with a whole thread: with what one seldom does in a menu. */
export function ThreadActs({ thread }: { thread: ThreadView }) {
  const { t } = useLingui()
  const { run, busy, problem } = useAct(useMarginHere().send)
  const { no, may } = thread
  const withdraws = thread.suggestion?.state === 'open'
  const menu = may.includes('assignThread') || may.includes('setBlocking')
  return (
    <>
      <div className="margin-acts">
        {may.includes('resolve') && (
          <Button
            size="small"
            aria-disabled={busy}
            onClick={() => void run({ type: 'resolve', thread: no })}
          >
            {withdraws ? <Trans>Ta tillbaka förslaget</Trans> : <Trans>Markera som löst</Trans>}
          </Button>
        )}
        {may.includes('reopen') && (
          <Button
            size="small"
            aria-disabled={busy}
            onClick={() => void run({ type: 'reopen', thread: no })}
          >
            <Trans>Öppna igen</Trans>
          </Button>
        )}
        {menu && (
          <Popover
            align="end"
            label={t`Mer om kommentaren`}
            trigger={
              <Button kind="quiet" size="small" aria-label={t`Mer om kommentaren`}>
                <Ellipsis aria-hidden />
              </Button>
            }
          >
            <div className="margin-menu">
              {may.includes('assignThread') && (
                <AssigneeField
                  assignee={thread.assignee}
                  disabled={busy}
                  onAssignee={(person) =>
                    void run({
                      type: 'assignThread',
                      thread: no,
                      assignee: person as PersonId | null,
                    })
                  }
                />
              )}
              {may.includes('setBlocking') && (
                <label className="margin-check">
                  <input
                    type="checkbox"
                    checked={thread.blocking}
                    disabled={busy}
                    onChange={({ target }) =>
                      void run({ type: 'setBlocking', thread: no, blocking: target.checked })
                    }
                  />
                  <Trans>Hindrar att texten godkänns</Trans>
                </label>
              )}
              <Refusal size="small" problem={problem} />
            </div>
          </Popover>
        )}
      </div>
      <Refusal size="small" problem={problem} />
    </>
  )
}
