import { municipalityByCode } from '@samsyn/document'
import { country, revealBy, role } from '@samsyn/scoring'
import { z } from 'zod'
import { startedFrom } from '../connection/pure.ts'
import type { Draft } from './form.ts'

const kept = z.object({
  key: z.uuid(),
  municipality: z.object({ country, code: z.string() }).nullable(),
  municipalityText: z.string(),
  template: z.string(),
  year: z.string(),
  assessmentDate: z.string(),
  tolerance: z.string(),
  reveal: revealBy,
  people: z.array(z.object({ person: z.string(), role })),
  from: startedFrom.nullable().default(null),
})

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * A form half filled in outlives a reload and a look elsewhere, in this tab only and for the person
 * who wrote it. With it goes its key: sent again after a reload, it still makes one evaluation.
 */
export function keptDraft(shelf: Shelf, person: string) {
  const place = `samsyn.new.${person}`
  return {
    read(): Draft | undefined {
      try {
        const draft = kept.safeParse(JSON.parse(shelf.getItem(place) ?? 'null')).data
        if (!draft) return undefined
        const named = draft.municipality
        const municipality = named ? municipalityByCode(named.country, named.code) : undefined
        return { ...draft, municipality: municipality ?? null }
      } catch {
        return undefined
      }
    },
    write(draft: Draft | undefined): void {
      try {
        if (draft) shelf.setItem(place, JSON.stringify(draft))
        else shelf.removeItem(place)
      } catch {
        // A full or closed shelf must not stop anybody from filling in a form.
      }
    },
  }
}
