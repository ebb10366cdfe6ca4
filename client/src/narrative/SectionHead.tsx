import { Trans, useLingui } from '@lingui/react/macro'
import type {
  SubQuestionNo,
  SubQuestionView,
  TemplateSection,
  TemplateSubQuestion,
} from '@samsyn/scoring'
import { StateMark } from '../ui/index.ts'
import { useRowWords } from '../words/index.ts'

interface Props {
  id: string
  section: TemplateSection
  language: string
  subQuestions: readonly TemplateSubQuestion[]
  rows: readonly SubQuestionView[]
  selected: SubQuestionNo | undefined
  onPick: (subQuestion: SubQuestionNo) => void
}

/** A section's heading, and under it the sub-questions that it is about, each with its figure. */
export function SectionHead({
  id,
  section,
  language,
  subQuestions,
  rows,
  selected,
  onPick,
}: Props) {
  // Where the section is about one sub-question of the same name, they share a line.
  const alone = subQuestions.length === 1 && subQuestions[0]?.name === section.heading
  return (
    <header className="narrative-head" data-alone={alone || undefined}>
      <h2 id={id} lang={language}>
        <span className="narrative-numbers">{numbersOf(section)}</span> {section.heading}
      </h2>
      <ul className="ui-list narrative-rows">
        {subQuestions.map((subQuestion) => (
          <li key={subQuestion.no}>
            <RowButton
              subQuestion={subQuestion}
              row={rows.find(({ no }) => no === subQuestion.no)}
              selected={selected === subQuestion.no}
              named={!alone}
              onPick={onPick}
            />
          </li>
        ))}
      </ul>
    </header>
  )
}

interface RowProps {
  subQuestion: TemplateSubQuestion
  row: SubQuestionView | undefined
  selected: boolean
  /** Left out where the heading has just said it. */
  named: boolean
  onPick: (subQuestion: SubQuestionNo) => void
}

function RowButton({ subQuestion, row, selected, named, onPick }: RowProps) {
  const { t } = useLingui()
  const words = useRowWords()
  const { no, name, maximum } = subQuestion
  const mark = row && words(row)
  return (
    <button
      type="button"
      className="narrative-row"
      aria-pressed={selected}
      title={t`Visa bedömningen av ${no}`}
      onClick={() => onPick(no)}
    >
      <span className="narrative-row-name">
        <span className={named ? 'narrative-row-no' : 'ui-hidden'}>{no}</span>{' '}
        <span className={named ? undefined : 'ui-hidden'}>{name}</span>
      </span>
      <span className="narrative-row-figure">
        {row?.printed ? `${row.printed.points}/${maximum}` : <Trans>av {maximum}</Trans>}
      </span>
      {mark?.state ? (
        <StateMark state={mark.state}>{mark.word}</StateMark>
      ) : (
        <span className="narrative-row-word">{mark?.word}</span>
      )}
    </button>
  )
}

/** "3.1", or for a section of several in a row "3.2–3.3". */
function numbersOf({ subQuestions }: TemplateSection): string {
  const [first, last] = [subQuestions[0], subQuestions.at(-1)]
  return first === last ? `${first}` : `${first}–${last}`
}
