import {
  exactPoints,
  type Points,
  type ScoreTable,
  type SubQuestionNo,
  scoreTable,
  type Template,
  typedValue,
} from '@samsyn/scoring'

/** What somebody typed to try a template, by sub-question. Nothing of it is kept anywhere. */
export type Typed = ReadonlyMap<SubQuestionNo, string>

/** Chapter 4 with what was typed; what is no value of its row counts as nothing yet (S2, S7). */
export function triedTable(template: Template, typed: Typed): ScoreTable {
  const values = template.areas.flatMap(({ subQuestions }) =>
    subQuestions.map(
      ({ no, maximum }) => [no, valueIn(typed.get(no) ?? '', maximum) ?? null] as const,
    ),
  )
  return scoreTable(template, new Map(values))
}

/** Undefined for what is no value, and for nothing. */
export function valueIn(text: string, maximum: number): Points | undefined {
  if (text.trim() === '') return undefined
  const exact = exactPoints(typedValue(text), maximum)
  return typeof exact === 'number' ? exact : undefined
}
