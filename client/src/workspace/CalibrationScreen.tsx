import { useLingui } from '@lingui/react/macro'
import { parseRoomName } from '@samsyn/document'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { agendaOf, Calibration, meetingSearch, tableRows } from '../calibration/index.ts'
import { useRoom } from '../connection/index.ts'
import { useTitle } from '../ui/index.ts'
import { EvaluationBar } from './EvaluationBar.tsx'
import { useEvaluationHere } from './evaluation.ts'
import { SavedState } from './SavedState.tsx'
import { useRowLinks } from './useRowLinks.ts'
import { useSettled } from './useSettled.ts'
import { useTalk } from './useTalk.ts'

/** The calibration meeting: the whole team on one table, one row at hand. */
export function CalibrationScreen() {
  const { t } = useLingui()
  const { id, view, frame, live, waiting, send, sayAt } = useEvaluationHere()
  // Read once more: the router keeps what its own reading left out.
  const search = meetingSearch({ ...useSearch({ from: '/e/$id/calibration' }) })
  const navigate = useNavigate()
  const { hrefFor, followed } = useRowLinks()
  const rows = tableRows(view, frame.template)
  // Where nothing is asked for: the most pressing when one came, and not another when that changes.
  const [first] = useState(() => (agendaOf(rows)[0] ?? rows[0])?.no)
  const current = rows.find(({ no }) => no === search.q) ?? rows.find(({ no }) => no === first)
  // Who holds a key down passes areas whose rooms nobody needs.
  const area = useSettled(current?.area.no)
  const talk = useTalk(id, area === undefined ? undefined : current?.area)
  const text = useRoom(id, area === undefined ? undefined : parseRoomName(`area-${area}`))
  const onSearch = useCallback(
    (sought: ReturnType<typeof meetingSearch>) =>
      void navigate({
        to: '/e/$id/calibration',
        params: { id },
        search: sought,
        replace: true,
        resetScroll: false,
      }),
    [navigate, id],
  )
  const mine = rows.filter(({ row }) => row.next?.who.includes(view.me.person)).length
  useTitle(
    mine > 0 ? t`${mine} väntar på dig` : undefined,
    t`Kalibrering`,
    `${view.municipality} ${view.year}`,
  )
  return (
    <div className="workspace workspace-calibration">
      <EvaluationBar
        at="calibration"
        saved={<SavedState room={undefined} talk={talk} waiting={waiting} live={live.state} />}
      />
      <main onClickCapture={followed}>
        <h1 className="ui-hidden">{t`Kalibrering`}</h1>
        <Calibration
          view={view}
          frame={frame}
          live={live}
          send={send}
          sayAt={sayAt}
          rows={rows}
          current={current}
          talk={talk}
          text={text}
          search={search}
          onSearch={onSearch}
          hrefFor={hrefFor}
        />
      </main>
    </div>
  )
}
