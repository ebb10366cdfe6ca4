import type { Contestant } from '../load/contestants.ts'
import { median, shown } from '../measure/figures.ts'
import { inWords, type Taken, taking, worse } from '../measure/taken.ts'

/** One thing that is measured, by the name it is asked for with `--only`. */
export interface Row {
  name: string
  title: string
  /** What was done, for the reader of the results. */
  how: string
  /** Measured only where it is asked for by name. */
  onDemand?: true
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
  /** What others took of the machine's time, in the round where that was most. */
  taken: Taken
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
  let taken: Taken = { stolen: 0, beside: 0 }
  for (let round = 0; round < rounds; round++)
    for (const contestant of servers) {
      const takenSince = taking()
      const values = await measure(contestant)
      const now = takenSince()
      taken = worse(taken, now)
      for (const [nth, { of }] of figures.entries()) of.get(contestant)?.push(values[nth] ?? NaN)
      const words = figures.map(({ name }, nth) => `${name} ${shown(values[nth] ?? NaN)}`)
      say(`  ${contestant.name}: ${words.join(', ')}; ${inWords(now)}`)
    }
  return { figures, taken }
}

export function medianOf({ of }: Figure, contestant: Contestant): number {
  return median((of.get(contestant) ?? []).filter((value) => !Number.isNaN(value)))
}
