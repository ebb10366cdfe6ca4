import type { Report } from '@samsyn/report'
import { footnote, list, paragraph, someReport } from './someReport.ts'

const sentence =
  'Kommunens arbete med uppföljning har utvecklats sedan den förra utvärderingen, och förvaltningarna redovisar nu sina resultat tre gånger om året för nämnderna. '

/** A report of so many words: some 18 000 make sixty pages. */
export function longReport(words: number): Report {
  /** The general text, four sections and both lists of an area. */
  const each = Math.ceil(words / 8 / 4 / sentence.split(' ').length / 4)
  const text = [1, 2, 3, 4].map((nth) => paragraph(sentence.repeat(each), footnote(`Not ${nth}`)))
  const points = list(
    ...Array.from({ length: 8 }, (_, nth) => `Punkt ${nth + 1}: ${sentence.slice(0, 70)}`),
  )
  return someReport({
    textOf: ({ root }) => (root === 'strengths' || root === 'improvements' ? [points] : text),
  })
}
