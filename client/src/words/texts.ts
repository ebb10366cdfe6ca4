import { useLingui } from '@lingui/react/macro'
import type { Template, TextRef } from '@samsyn/scoring'

/** A text of the report in words: where it stands, and its own heading. */
export interface TextWords {
  /** "3 Styrning och kontroll", or "Sammanfattning". */
  chapter: string
  /** "3.2–3.3 Politisk styrning", "Styrkor", "Allmänt". */
  heading: string
}

/** What each text of the report is called. */
export function useTextWords(template: Template): (ref: TextRef) => TextWords {
  const { t } = useLingui()
  return ({ room, root }) => {
    const area = template.areas.find(({ no }) => room === `area-${no}`)
    if (!area) return { chapter: t`Sammanfattning`, heading: ofSummary(root) }
    const chapter = `${area.no} ${area.name}`
    if (root === 'general') return { chapter, heading: t`Allmänt` }
    if (root === 'strengths') return { chapter, heading: t`Styrkor` }
    if (root === 'improvements') return { chapter, heading: t`Förbättringsmöjligheter` }
    const section = area.sections.find(({ key }) => root === `section/${key}`)
    const [first, last] = [section?.subQuestions[0], section?.subQuestions.at(-1)]
    const numbers = first === last ? first : `${first}–${last}`
    return { chapter, heading: section ? `${numbers} ${section.heading}` : root }
  }

  function ofSummary(root: string): string {
    switch (root) {
      case 'evaluation':
        return t`Så gjordes utvärderingen`
      case 'result':
        return t`Resultat`
      case 'comparisons':
        return t`Jämförelser`
      default:
        return t`Kommentarer`
    }
  }
}

/**
 * Where a text is worked on: for a link or to go there. `at` brings it into sight, and `on` what is
 * meant in it: a passage by its key, or a strength or an improvement by its id.
 */
export function placeOfText(id: string, { room, root }: TextRef, on?: string) {
  const n = room.split('-')[1]
  const search = { at: root, ...(on !== undefined && { on }) }
  return n === undefined
    ? { to: '/e/$id/summary' as const, params: { id }, search }
    : { to: '/e/$id/area/$n' as const, params: { id, n }, search }
}
