import { type PlainBlock, plainBlocks, type TextName, textOf } from '@samsyn/document'
import type { SubQuestionNo, TemplateArea, TemplateSection } from '@samsyn/scoring'

type Document = Parameters<typeof textOf>[0]

/** What stands in an area's room about one sub-question. */
export interface AreaText {
  sections: { heading: string; blocks: PlainBlock[] }[]
  strengths: string[]
  improvements: string[]
}

/** Whether anything is. */
export interface Written {
  section: boolean
  strengths: boolean
  improvements: boolean
}

/** The sections that tell about a sub-question; the questionnaire's has one. */
export function sectionsOf(area: TemplateArea, no: SubQuestionNo): TemplateSection[] {
  return area.sections.filter(({ subQuestions }) => subQuestions.includes(no))
}

/** The texts of the room that `areaText` reads. */
export function namesOf(sections: readonly TemplateSection[]): TextName[] {
  return [...sections.map(({ key }): TextName => `section/${key}`), 'strengths', 'improvements']
}

/** Blank lines and bullets are places to write in, and left out. */
export function areaText(doc: Document, sections: readonly TemplateSection[]): AreaText {
  const blocksIn = (name: TextName) => plainBlocks(textOf(doc, name)).flatMap(withoutBlanks)
  return {
    sections: sections.map(({ key, heading }) => ({ heading, blocks: blocksIn(`section/${key}`) })),
    strengths: blocksIn('strengths').flatMap(linesOf),
    improvements: blocksIn('improvements').flatMap(linesOf),
  }
}

export function writtenIn({ sections, strengths, improvements }: AreaText): Written {
  return {
    section: sections.some(({ blocks }) => blocks.length > 0),
    strengths: strengths.length > 0,
    improvements: improvements.length > 0,
  }
}

function withoutBlanks(block: PlainBlock): PlainBlock[] {
  if (block.type === 'paragraph') return block.text.trim() === '' ? [] : [block]
  const items = block.items.filter((item) => item.trim() !== '')
  return items.length === 0 ? [] : [{ type: 'list', items }]
}

function linesOf(block: PlainBlock): string[] {
  return block.type === 'list' ? block.items : [block.text]
}
