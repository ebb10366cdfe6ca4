import type { CSSProperties } from 'react'
import { type EvaluationFrame, personOf } from '../connection/index.ts'
import { personClass } from '../ui/index.ts'
import type { TableRow } from './tableRow.ts'

interface Props {
  place: TableRow
  frame: EvaluationFrame
}

/**
 * The judgements of one row on the axis that all rows share, 0 to 100 % of the maximum: for the eye
 * alone, since every figure stands beside it.
 */
export function DotPlot({ place: { row, maximum }, frame }: Props) {
  const share = (value: number) => value / (maximum * 1000)
  const { spread, proposal, consensus } = row
  const mark = consensus ?? proposal
  return (
    <span className="calibration-plot" aria-hidden="true">
      {spread && (
        <span
          className="calibration-plot-spread"
          data-word={spread.word}
          style={{ '--at': share(spread.lowest), '--to': share(spread.highest) } as CSSProperties}
        />
      )}
      {(row.judgements ?? []).map(({ person, value, counts }) => (
        <span
          key={person}
          className={`calibration-plot-dot ${personClass(personOf(frame, person)?.color ?? 0)}`}
          data-counts={counts}
          style={{ '--at': share(value) } as CSSProperties}
        />
      ))}
      {mark && (
        <span
          className="calibration-plot-mark"
          data-decided={consensus !== null}
          style={{ '--at': share(mark.value) } as CSSProperties}
        />
      )}
    </span>
  )
}
