import type { Report } from '../report/report.ts'
import { reportWords } from '../words/reportWords.ts'

/** What says on every page which report it is. */
export function editionWords({ edition, language }: Pick<Report, 'edition' | 'language'>): string {
  const words = reportWords(language)
  switch (edition.state) {
    case 'working':
      return words.working
    case 'draft':
      return words.draft(edition.no)
    case 'final':
      return words.final(edition.revision)
  }
}
