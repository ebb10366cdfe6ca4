import type { AreaNo, SubQuestionNo } from './ids.ts'
import type { Template } from './template.ts'
import type { TextRef } from './textRef.ts'

/** The texts of chapter 2 in reading order; `packages/document` has the same names for its roots. */
const summaryRoots = ['evaluation', 'result', 'comparisons', 'comments'] as const

/** Every text of the report that a template asks for, in reading order. */
export function textsOf({ areas }: Template): TextRef[] {
  return [
    ...summaryRoots.map((root) => ({ room: 'summary', root })),
    ...areas.flatMap(({ no, sections }) =>
      ['general', ...sections.map(({ key }) => `section/${key}`), 'strengths', 'improvements'].map(
        (root) => ({ room: `area-${no}`, root }),
      ),
    ),
  ]
}

/** Whether a template has this text. */
export function hasText(template: Template, ref: TextRef): boolean {
  return textsOf(template).some((text) => isSameText(text, ref))
}

export function isSameText(one: TextRef, other: TextRef): boolean {
  return one.room === other.room && one.root === other.root
}

/** The section that a sub-question is described in. */
export function sectionOf({ areas }: Template, subQuestion: SubQuestionNo): TextRef | undefined {
  for (const { no, sections } of areas) {
    const section = sections.find(({ subQuestions }) => subQuestions.includes(subQuestion))
    if (section) return { room: `area-${no}`, root: `section/${section.key}` }
  }
  return undefined
}

/** The number of the area that a room's texts belong to; undefined for the summary's. */
export function areaOfRoom(room: string): AreaNo | undefined {
  return room.startsWith('area-') ? Number(room.slice('area-'.length)) : undefined
}

export function areaOfSubQuestion({ areas }: Template, no: SubQuestionNo): AreaNo | undefined {
  return areas.find(({ subQuestions }) => subQuestions.some((row) => row.no === no))?.no
}
