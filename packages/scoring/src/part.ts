import { z } from 'zod'
import { comparingPart } from './comparing/comparingView.ts'
import { endingPart } from './ending/endingView.ts'
import { evidencePart } from './evidence/evidenceView.ts'
import { followUpPart } from './followUp/followUpView.ts'
import { marginPart } from './margin/marginView.ts'
import { releasesPart } from './releases/releaseView.ts'
import { sectionsPart } from './sections/sectionView.ts'

/**
 * What one person may know beside the judging (`evaluationView`): in parts, so that a comment in
 * one area does not send the whole register again. A part with a lower version is older.
 */
export const part = z.discriminatedUnion('part', [
  evidencePart,
  marginPart,
  sectionsPart,
  releasesPart,
  endingPart,
  comparingPart,
  followUpPart,
])
export type Part = z.infer<typeof part>
