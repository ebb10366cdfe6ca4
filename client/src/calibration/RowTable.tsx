import { Trans, useLingui } from '@lingui/react/macro'
import type { SubQuestionNo, TeamView } from '@samsyn/scoring'
import { Fragment, type ReactNode, type Ref } from 'react'
import { type EvaluationFrame, type Live, personOf } from '../connection/index.ts'
import { FigureWords } from '../overview/index.ts'
import { Initials, VisuallyHidden } from '../ui/index.ts'
import { othersByRow } from './leading.ts'
import { RowLine } from './RowLine.tsx'
import { type TableRow, waitsForPerson } from './tableRow.ts'
import { useStateWords } from './useStateWords.ts'

interface Props {
  view: TeamView
  frame: EvaluationFrame
  here: Live['here']
  /** In the order they are shown. */
  rows: readonly TableRow[]
  /** Whether they stand under their areas: only where they are in the order of their numbers. */
  grouped: boolean
  current: SubQuestionNo | undefined
  onPick: (no: SubQuestionNo) => void
  tableRef: Ref<HTMLTableElement>
}

/** All sub-questions in one table: a grid whose rows are walked through, one of them at hand. */
export function RowTable({ view, frame, here, rows, grouped, current, onPick, tableRef }: Props) {
  const { t } = useLingui()
  const words = useStateWords(frame, view.me.person)
  const judges = judgesOf(view, frame)
  const others = othersByRow(here, view.me.person)
  // Without the row at hand in the list, the first is where the focus comes in.
  const entry = rows.some(({ no }) => no === current) ? current : rows[0]?.no
  const columns = 7 + judges.length
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of one's own would have to say again what a table says of its cells
    <table ref={tableRef} role="grid" className="calibration-table" aria-label={t`Delfrågor`}>
      <Head judges={judges} frame={frame} />
      <tbody>
        {rows.map((place, index) => (
          <Fragment key={place.no}>
            {grouped && rows[index - 1]?.area.no !== place.area.no && (
              <AreaLine place={place} frame={frame} columns={columns} />
            )}
            <RowLine
              place={place}
              frame={frame}
              judges={judges}
              current={place.no === current}
              entry={place.no === entry}
              others={others.get(place.no) ?? []}
              said={words(place.row)}
              mine={waitsForPerson(place.row, view.me.person)}
              onPick={() => onPick(place.no)}
            />
          </Fragment>
        ))}
      </tbody>
    </table>
  )
}

/** Everybody who judges or has judged somewhere, in the evaluation's order. */
function judgesOf(view: TeamView, frame: EvaluationFrame): string[] {
  const judge = new Set<string>(
    view.areas.flatMap(({ subQuestions }) =>
      subQuestions.flatMap(({ judges, judgements }) =>
        [...judges, ...(judgements ?? [])].map(({ person }) => person),
      ),
    ),
  )
  return frame.people.map(({ id }) => id).filter((id) => judge.has(id))
}

function Head({ judges, frame }: { judges: readonly string[]; frame: EvaluationFrame }) {
  return (
    <thead>
      <tr>
        <Column className="calibration-name">
          <Trans>Delfråga</Trans>
        </Column>
        <Column className="calibration-number calibration-max">
          <Trans>Max</Trans>
        </Column>
        {judges.map((id) => {
          const person = personOf(frame, id)
          return (
            <Column key={id} className="calibration-number calibration-judge">
              {person && (
                <span title={person.name}>
                  <Initials name={person.name} color={person.color} small />
                  <VisuallyHidden>{person.name}</VisuallyHidden>
                </span>
              )}
            </Column>
          )
        })}
        <Column className="calibration-plot-cell">
          <span className="calibration-axis" aria-hidden="true">
            <span>0</span>
            <span>50</span>
            <span>100 %</span>
          </span>
          <VisuallyHidden>
            <Trans>Bedömningarna på en skala</Trans>
          </VisuallyHidden>
        </Column>
        <Column>
          <Trans>Spridning</Trans>
        </Column>
        <Column className="calibration-number">
          <Trans context="ett värde">Förslag</Trans>
        </Column>
        <Column className="calibration-number">
          <Trans>Samsyn</Trans>
        </Column>
        <Column className="calibration-state">
          <Trans>Läge</Trans>
        </Column>
      </tr>
    </thead>
  )
}

function Column({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <th scope="col" className={className}>
      {children}
    </th>
  )
}

interface AreaLineProps {
  place: TableRow
  frame: EvaluationFrame
  columns: number
}

function AreaLine({ place: { area }, frame, columns }: AreaLineProps) {
  const name = frame.template.areas.find(({ no }) => no === area.no)?.name
  return (
    <tr className="calibration-area-line">
      <th scope="rowgroup" colSpan={columns}>
        <span lang={frame.template.language}>
          {area.no} {name}
        </span>{' '}
        <span className="calibration-soft">
          <FigureWords figure={area.figure} />
        </span>
      </th>
    </tr>
  )
}
