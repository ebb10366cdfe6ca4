import type { Points, Stage, SubQuestionView } from '@samsyn/scoring'
import { readingOf } from './reading.ts'

type Mine = NonNullable<SubQuestionView['mine']>

/** One's sheet as it stands on the screen: the words in the fields, not yet what they mean. */
export interface OwnDraft {
  text: string
  stage: Stage | null
  rationale: string
  /** The last value that could be read: what is kept while the field holds something unreadable. */
  value: Points | null
}

/** What of a draft the server keeps. */
export interface Content {
  value: Points | null
  stage: Stage | null
  rationale: string
}

export function draftOf(mine: Mine, format: (value: Points) => string): OwnDraft {
  const { value, stage, rationale } = mine
  return { text: value === null ? '' : format(value), stage, rationale, value }
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

/** S8: "planned" earns nothing, whatever stands in the field meanwhile. */
export function contentOf({ value, stage, rationale }: OwnDraft): Content {
  return { value: stage === 'planned' ? (0 as Points) : value, stage, rationale }
}

export function sameContent(one: Content, other: Content): boolean {
  return one.value === other.value && one.stage === other.stage && one.rationale === other.rationale
}

export type Missing = 'value' | 'stage'

/** What still keeps the draft from being handed in; a submission needs value and stage. */
export function missingIn(draft: OwnDraft, maximum: number): Missing[] {
  const planned = draft.stage === 'planned'
  const readable = planned || readingOf(draft.text, maximum).state === 'read'
  const missing: Missing[] = []
  if (!readable) missing.push('value')
  if (draft.stage === null) missing.push('stage')
  return missing
}
