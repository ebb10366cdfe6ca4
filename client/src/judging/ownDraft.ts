import type {
  CriterionAnswer,
  DraftInput,
  EvidenceNo,
  Flag,
  Points,
  Stage,
  SubQuestionView,
  Suggestion,
} from '@samsyn/scoring'
import { inputOf, readingOf } from './reading.ts'

type Mine = NonNullable<SubQuestionView['mine']>

/** What of a sheet the server keeps. */
export interface Content {
  value: Points | null
  stage: Stage | null
  rationale: string
  answers: readonly CriterionAnswer[]
  flags: readonly Flag[]
  note: string
  /** What the points rest on, by its numbers in the register. */
  evidence: readonly EvidenceNo[]
}

/** One's sheet as it stands on the screen: the words in the fields, not yet what they mean. */
export interface OwnDraft extends Content {
  text: string
  /** The last value that could be read: what is kept while the field holds something unreadable. */
  value: Points | null
}

export function draftOf(mine: Content | Mine, format: (value: Points) => string): OwnDraft {
  return { ...seenIn(mine), text: mine.value === null ? '' : format(mine.value) }
}

/** What of a view's own sheet is its content. */
export function seenIn(seen: Content | Mine): Content {
  const { value, stage, rationale, answers, flags, note, evidence = [] } = seen
  return { value, stage, rationale, answers, flags, note, evidence }
}

/** The draft after the value field was written in. */
export function withText(draft: OwnDraft, text: string, maximum: number): OwnDraft {
  const reading = readingOf(text, maximum)
  switch (reading.state) {
    case 'empty':
      return { ...draft, text, value: null }
    case 'read':
      return { ...draft, text, value: reading.value }
    case 'wrong':
      return { ...draft, text }
  }
}

export function withFlag(draft: OwnDraft, flag: Flag, on: boolean): OwnDraft {
  const others = draft.flags.filter((one) => one !== flag)
  return { ...draft, flags: on ? [...others, flag] : others }
}

/** S10: the suggestion taken over as value and stage; the rest of the sheet stays. */
export function withSuggestion(
  draft: OwnDraft,
  { points, stage }: Suggestion,
  format: (value: Points) => string,
): OwnDraft {
  return { ...draft, text: format(points), value: points, stage }
}

/** S8: "planned" earns nothing, whatever stands in the field meanwhile. */
export function contentOf(draft: OwnDraft): Content {
  const value = draft.stage === 'planned' ? (0 as Points) : draft.value
  return seenIn({ ...draft, value })
}

/** A content as a command carries it. */
export function inputFor({ value, answers, flags, evidence, ...rest }: Content): DraftInput {
  const copied = { answers: [...answers], flags: [...flags], evidence: [...evidence] }
  return { ...rest, ...copied, value: value === null ? null : inputOf(value) }
}

/** The same for the same content, and for no other. */
export function keyOf(content: Content): string {
  const { value, stage, rationale, answers, flags, note, evidence } = content
  const answered = answers.map((one) => [one.criterion, one.stage, one.share])
  return JSON.stringify([value, stage, rationale, answered, flags, note, evidence])
}

/** S10: the value is another than the answers suggest, which wants a rationale. */
export function departsFrom(
  suggestion: Suggestion | undefined,
  { value }: Pick<Content, 'value'>,
): boolean {
  return suggestion !== undefined && value !== null && value !== suggestion.points
}

export type Missing = 'value' | 'stage' | 'rationale'

/**
 * What still keeps the draft from being handed in: a submission needs value and stage, and a
 * rationale where it departs from what its own answers suggest (S10).
 */
export function missingIn(
  draft: OwnDraft,
  maximum: number,
  suggestion?: Suggestion | undefined,
): Missing[] {
  const planned = draft.stage === 'planned'
  const readable = planned || readingOf(draft.text, maximum).state === 'read'
  const missing: Missing[] = []
  if (!readable) missing.push('value')
  if (draft.stage === null) missing.push('stage')
  const explained = draft.rationale.trim() !== ''
  if (readable && departsFrom(suggestion, contentOf(draft)) && !explained) missing.push('rationale')
  return missing
}
