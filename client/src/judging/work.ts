import type { Points, Stage } from '@samsyn/scoring'
import type { JudgementView } from './panelState.ts'
import { readingOf } from './reading.ts'

/** A proposal being worked on: words in fields, not yet said to anybody. */
export interface Work {
  text: string
  stage: Stage | null
  rationale: string
}

/** The value worked on, S8 included; null while the field cannot be read. */
export function workingValue({ text, stage }: Work, maximum: number): Points | null {
  if (stage === 'planned') return 0 as Points
  const reading = readingOf(text, maximum)
  return reading.state === 'read' ? reading.value : null
}

/** The stage that all who count chose; null where they differ, so that somebody chooses. */
export function sharedStage(judgements: readonly JudgementView[]): Stage | null {
  const chosen = new Set(judgements.filter((one) => one.counts).map((one) => one.stage))
  const [only] = chosen
  return chosen.size === 1 && only ? only : null
}

/** A judge's rationale carried into the common one, as a paragraph of its own. */
export function withParagraph(rationale: string, paragraph: string): string {
  const before = rationale.trimEnd()
  return before === '' ? paragraph : `${before}\n\n${paragraph}`
}
