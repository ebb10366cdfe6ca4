import { Trans } from '@lingui/react/macro'
import type { Points, SubQuestionNo, TeamView } from '@samsyn/scoring'
import { useRef, useState } from 'react'
import type { EvaluationFrame, HeldRoom, Live, SendCommand } from '../connection/index.ts'
import type { MeetingHands } from '../judging/index.ts'
import { Agenda } from './Agenda.tsx'
import { AreaStrip } from './AreaStrip.tsx'
import { FilterBar } from './FilterBar.tsx'
import { HelpDialog } from './HelpDialog.tsx'
import { KeyLine } from './KeyLine.tsx'
import { LeadLine } from './LeadLine.tsx'
import {
  type MeetingSearch,
  withRow,
  withShown,
  withSide,
  withSortTurned,
} from './meetingSearch.ts'
import { RowAtHand } from './RowAtHand.tsx'
import { RowTable } from './RowTable.tsx'
import { SidePane } from './SidePane.tsx'
import type { TableRow } from './tableRow.ts'
import { useFocusedRow } from './useFocusedRow.ts'
import { useKeptOrder } from './useKeptOrder.ts'
import { useKeyActs } from './useKeyActs.ts'
import { isTyping } from './useKeys.ts'
import { useLeading } from './useLeading.ts'
import { useLettersOn } from './useLettersOn.ts'
import { useMeetingKeys } from './useMeetingKeys.ts'
import { useMeetingStart } from './useMeetingStart.ts'

export interface MeetingProps {
  view: TeamView
  frame: EvaluationFrame
  live: Live
  send: SendCommand
  sayAt: (at: { row: string | null; guiding: boolean }) => void
  rows: readonly TableRow[]
  /** The row at hand. */
  current: TableRow | undefined
  /** The rooms of its area. */
  talk: HeldRoom
  text: HeldRoom
  search: MeetingSearch
  onSearch: (search: MeetingSearch) => void
  /** Where a sub-question is worked on alone. */
  hrefFor: (no: SubQuestionNo) => string
}

/** Every sub-question in one table, the one at hand beside it, and along the top what it comes to. */
export function Meeting(props: MeetingProps) {
  const { view, frame, live, send, sayAt, rows, current, search, onSearch } = props
  const me = view.me.person
  const at = current?.no
  const start = useMeetingStart(frame.id, view.version)
  const kept = useKeptOrder(rows, search, me)
  const { table, focusRow } = useFocusedRow(current?.row)
  const acts = useKeyActs({ row: current?.row, me, frame, send })
  const [lettersOn, setLettersOn] = useLettersOn()
  const [help, setHelp] = useState(false)
  const [value, setValue] = useState<Points | null>(null)
  const filter = useRef<HTMLFieldSetElement>(null)
  const hands = useRef<MeetingHands>(null)

  const leading = useLeading({
    evaluation: frame.id,
    live,
    me,
    current: at,
    sayAt,
    goTo: (no) => {
      const row = rows.find((one) => one.no === no)
      if (!row || row.no === at) return true
      // Who is in the middle of a sentence is not taken away from it.
      if (isTyping()) return false
      onSearch(withRow(search, row.no))
      return true
    },
  })
  /** By one's own hand: who was following goes on alone. */
  const pick = (no: SubQuestionNo | undefined) => {
    if (no === undefined) return
    if (no !== at) leading.stepOut()
    onSearch(withSide(withRow(search, no), 'row'))
    focusRow(no)
  }
  useMeetingKeys({
    lettersOn,
    order: kept.order,
    all: kept.all,
    at,
    pick,
    acts,
    leading,
    hands,
    focusRow,
    focusFilter: () => filter.current?.querySelector<HTMLInputElement>('input:checked')?.focus(),
    sort: () => onSearch(withSortTurned(search)),
    refresh: kept.refresh,
    agenda: () => onSearch(withSide(search)),
    help: () => setHelp(true),
  })

  const listed = kept.order.flatMap((no) => rows.find((row) => row.no === no) ?? [])
  const onTheTable = at !== undefined && value !== null ? { no: at, value } : undefined
  return (
    <div className="calibration">
      <AreaStrip view={view} template={frame.template} onTheTable={onTheTable} />
      <div className="calibration-bar-line">
        <FilterBar
          rows={rows}
          me={me}
          search={search}
          onShow={(shown) => onSearch(withShown(search, shown))}
          onSort={() => onSearch(withSortTurned(search))}
          news={kept.news}
          onRefresh={kept.refresh}
          filterRef={filter}
        />
        <LeadLine leading={leading} />
      </div>
      <div className="calibration-rows">
        {listed.length === 0 ? (
          <p className="calibration-none">
            <Trans>Inga rader att visa. Välj Alla för att se resten.</Trans>
          </p>
        ) : (
          <RowTable
            view={view}
            frame={frame}
            here={live.here}
            rows={listed}
            grouped={!search.sort}
            current={at}
            onPick={pick}
            tableRef={table}
          />
        )}
      </div>
      <SidePane at={search.side ?? 'row'} onTurn={(to) => onSearch(withSide(search, to))}>
        {search.side ? (
          <Agenda view={view} frame={frame} rows={rows} start={start} onPick={pick} />
        ) : (
          current && (
            <RowAtHand {...props} place={current} value={value} onValue={setValue} hands={hands} />
          )
        )}
      </SidePane>
      <KeyLine lettersOn={lettersOn} said={acts.said} />
      <HelpDialog
        open={help}
        onOpenChange={setHelp}
        lettersOn={lettersOn}
        onLetters={setLettersOn}
      />
    </div>
  )
}
