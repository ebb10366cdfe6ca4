import { useLingui } from '@lingui/react/macro'
import { formatPoints, formatShare, type Locale, type Points } from '@samsyn/scoring'
import type { EvaluationFrame, Live } from '../connection/index.ts'
import { Initials, StateMark, VisuallyHidden } from '../ui/index.ts'
import { DotPlot } from './DotPlot.tsx'
import { JudgeCell } from './JudgeCell.tsx'
import type { TableRow } from './tableRow.ts'
import type { StateWords } from './useStateWords.ts'

interface Props {
  place: TableRow
  frame: EvaluationFrame
  judges: readonly string[]
  current: boolean
  /** Whether Tab comes into the table here. */
  entry: boolean
  /** Others who have this row before them. */
  others: Live['here']
  said: StateWords
  mine: boolean
  onPick: () => void
}

/** One sub-question as one line: nothing in it takes the focus but the line itself. */
export function RowLine({
  place,
  frame,
  judges,
  current,
  entry,
  others,
  said,
  mine,
  onPick,
}: Props) {
  const { t } = useLingui()
  const { no, name, maximum, row } = place
  return (
    // Its keys are the meeting's, heard wherever the focus is.
    <tr
      className="calibration-row"
      data-no={no}
      aria-selected={current}
      tabIndex={entry ? 0 : -1}
      onClick={onPick}
    >
      <th scope="row" className="calibration-name">
        <span className="calibration-name-line">
          <span className="calibration-no">{no}</span>
          <span className="calibration-name-words" lang={frame.template.language} title={name}>
            {name}
          </span>
          {others.length > 0 && (
            <span className="calibration-here">
              {others.map(({ person, name: who, color }) => (
                <span key={person} title={t`${who} är här`}>
                  <Initials name={who} color={color} small />
                  <VisuallyHidden>{t`${who} är här`}</VisuallyHidden>
                </span>
              ))}
            </span>
          )}
        </span>
      </th>
      <td className="calibration-number calibration-max calibration-soft">{maximum}</td>
      {judges.map((person) => (
        <td key={person} className="calibration-number">
          <JudgeCell row={row} person={person} />
        </td>
      ))}
      <td className="calibration-plot-cell">
        <DotPlot place={place} frame={frame} />
      </td>
      <td>
        <Spread place={place} />
      </td>
      <td className="calibration-number">
        <Value value={row.consensus ? null : row.proposal?.value} />
      </td>
      <td className="calibration-number calibration-consensus">
        <Value value={row.consensus?.value} />
      </td>
      <td className="calibration-state">
        {said.state ? (
          <StateMark state={said.state}>{said.word}</StateMark>
        ) : (
          <span className="calibration-soft">{said.word}</span>
        )}
        {said.waits && (
          <span className="calibration-waits" data-mine={mine || undefined}>
            {said.waits}
          </span>
        )}
      </td>
    </tr>
  )
}

function Value({ value }: { value: Points | null | undefined }) {
  const { i18n } = useLingui()
  if (value === null || value === undefined) return null
  return <>{formatPoints(value, i18n.locale as Locale)}</>
}

/** C4 in a figure and a word. */
function Spread({ place: { row } }: { place: TableRow }) {
  const { t, i18n } = useLingui()
  const { spread } = row
  if (!spread) return null
  const words = { aligned: t`lika`, close: t`nära`, divergent: t`spridda` }
  return (
    <span className="calibration-spread" data-word={spread.word}>
      <span className="calibration-spread-share">
        {formatShare(spread.share, i18n.locale as Locale)}
      </span>
      <span>{words[spread.word]}</span>
    </span>
  )
}
