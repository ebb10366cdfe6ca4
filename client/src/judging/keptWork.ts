import { stage } from '@samsyn/scoring'
import { z } from 'zod'
import type { Work } from './work.ts'

const work = z.object({ text: z.string(), stage: stage.nullable(), rationale: z.string() })

type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * Unproposed work outlives a reload and a look at another sub-question, in this tab only. It is
 * never made before the reveal, so nothing blind lies in it. Where the browser keeps nothing, work
 * lasts as long as the page.
 */
export function keptWork(shelf: Shelf, key: string) {
  return {
    read(): Work | undefined {
      try {
        return work.safeParse(JSON.parse(shelf.getItem(key) ?? 'null')).data
      } catch {
        return undefined
      }
    },
    write(now: Work | undefined): void {
      try {
        if (now) shelf.setItem(key, JSON.stringify(now))
        else shelf.removeItem(key)
      } catch {
        // A full or closed shelf must not stop anybody from writing.
      }
    },
  }
}
