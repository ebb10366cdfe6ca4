import { seedTexts } from './area.ts'
import { blocksIn, type RoomShape } from './shape.ts'

/** The texts of chapter 2, each a root of the summary's document, in reading order. */
export const summaryTexts = ['evaluation', 'result', 'comparisons', 'comments'] as const
export type SummaryText = (typeof summaryTexts)[number]

export function summaryShape(): RoomShape {
  return { roots: blocksIn(summaryTexts), seed: seedTexts(summaryTexts) }
}
