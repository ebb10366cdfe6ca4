import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown01, ArrowDownWideNarrow, RefreshCw } from 'lucide-react'
import type { Ref } from 'react'
import { Button } from '../ui/index.ts'
import { type MeetingSearch, type Shown, shown } from './meetingSearch.ts'
import { isShown, type OrderNews } from './order.ts'
import type { TableRow } from './tableRow.ts'

interface Props {
  rows: readonly TableRow[]
  me: string
  search: MeetingSearch
  onShow: (show: Shown) => void
  onSort: () => void
  news: OrderNews | undefined
  onRefresh: () => void
  filterRef: Ref<HTMLFieldSetElement>
}

/** Which rows the table shows and in which order, and that a kept order is no longer what it was. */
export function FilterBar(props: Props) {
  const { rows, me, search, onShow, onSort, news, onRefresh, filterRef } = props
  const { t } = useLingui()
  const words: Record<Shown, string> = {
    talk: t`Att prata om`,
    spread: t`Spridda`,
    mine: t`Väntar på mig`,
    done: t`Klara`,
    all: t({ message: 'Alla', context: 'delfrågor' }),
  }
  const chosen = search.show ?? 'all'
  return (
    <>
      <fieldset className="calibration-filter" ref={filterRef}>
        <legend className="ui-hidden">
          <Trans>Visa</Trans>
        </legend>
        {[...shown, 'all' as const].map((show) => (
          <label key={show} className="calibration-choice">
            <input
              type="radio"
              name="calibration-show"
              checked={chosen === show}
              onChange={() => onShow(show)}
            />
            <span>
              {words[show]}{' '}
              <span className="calibration-count">
                {rows.filter((row) => isShown(row, show, me)).length}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <Button size="small" kind="quiet" aria-pressed={search.sort === 'spread'} onClick={onSort}>
        {search.sort === 'spread' ? (
          <ArrowDownWideNarrow aria-hidden />
        ) : (
          <ArrowDown01 aria-hidden />
        )}
        {search.sort === 'spread' ? (
          <Trans>Störst spridning först</Trans>
        ) : (
          <Trans>Efter nummer</Trans>
        )}
      </Button>
      <span role="status" className="calibration-news">
        {news && (
          <Button size="small" onClick={onRefresh}>
            <RefreshCw aria-hidden />
            <NewsWords news={news} />
          </Button>
        )}
      </span>
    </>
  )
}

function NewsWords({ news: { added, gone } }: { news: OrderNews }) {
  const count = added + gone
  if (count === 0) return <Trans>Ordningen är en annan nu</Trans>
  return <Plural value={count} one="# rad har ändrats" other="# rader har ändrats" />
}
