import { Trans } from '@lingui/react/macro'
import type { SubQuestionNo } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import { StateMark } from '../ui/index.ts'
import { agendaOf } from './agenda.ts'
import type { TableRow } from './tableRow.ts'
import { useStateWords } from './useStateWords.ts'

interface Props {
  frame: EvaluationFrame
  me: TableRow['row']['judges'][number]['person']
  rows: readonly TableRow[]
  hrefFor: (no: SubQuestionNo) => string
}

/** Where there is no room for the table: the rows as a list, what is left first, and the way to each. */
export function NarrowList({ frame, me, rows, hrefFor }: Props) {
  const words = useStateWords(frame, me)
  const left = agendaOf(rows)
  const rest = rows.filter(({ no }) => !left.some((one) => one.no === no))
  return (
    <div className="calibration-narrow">
      <p className="calibration-wants">
        <Trans>
          Kalibreringen vill ha en bredare skärm: en surfplatta på tvären eller en dator. Här är
          raderna, och vägen till var och en.
        </Trans>
      </p>
      <ul className="ui-list">
        {[...left, ...rest].map(({ no, name, row }) => {
          const { word, state, waits } = words(row)
          return (
            <li key={no}>
              <a href={hrefFor(no)}>
                <span className="calibration-no">{no}</span>{' '}
                <span lang={frame.template.language}>{name}</span>
              </a>
              <span className="calibration-soft">
                {state ? <StateMark state={state}>{word}</StateMark> : word}
                {waits && ` · ${waits}`}
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
