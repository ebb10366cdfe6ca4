import type { Contestant } from '../load/contestants.ts'
import { median, shown } from '../measure/figures.ts'
import { inWords, stealing } from '../measure/steal.ts'

/** One thing that is measured, by the name it is asked for with `--only`. */
export interface Row {
  name: string
  title: string
  /** What was done, for the reader of the results. */
  how: string
  run: (settings: Settings) => Promise<Measured>
}

export interface Settings {
  /** Fewer and shorter: says whether it works, not how fast. */
  quick: boolean
  /** Part of a server's name: only these are measured. */
  servers: readonly Contestant[]
  say: (line: string) => void
}

/** One figure of one server, in each round. */
export interface Figure {
  name: string
  /** What ours should be at most, or at least where more is better. */
  aim?: { most: number } | { least: number } | undefined
  of: Map<Contestant, number[]>
}

export interface Measured {
  figures: Figure[]
  /** The share of time that others took, in the round where that was most. */
  stolen: number
}

/** Measures every server in turn, again and again: what disturbs one round disturbs all. */
export async function interleaved(
  { servers, say }: Settings,
  rounds: number,
  names: readonly Omit<Figure, 'of'>[],
  measure: (contestant: Contestant) => Promise<readonly number[]>,
): Promise<Measured> {
  const figures = names.map(
    (given): Figure => ({ ...given, of: new Map(servers.map((one) => [one, []])) }),
  )
  let stolen = 0
  for (let round = 0; round < rounds; round++)
    for (const contestant of servers) {
      const stolenSince = stealing()
      const values = await measure(contestant)
      const share = stolenSince()
      stolen = Math.max(stolen, share)
      for (const [nth, { of }] of figures.entries()) of.get(contestant)?.push(values[nth] ?? NaN)
      const words = figures.map(({ name }, nth) => `${name} ${shown(values[nth] ?? NaN)}`)
      say(`  ${contestant.name}: ${words.join(', ')}; stolen ${inWords(share)}`)
    }
  return { figures, stolen }
}

export function medianOf({ of }: Figure, contestant: Contestant): number {
  return median((of.get(contestant) ?? []).filter((value) => !Number.isNaN(value)))
}
