import type { Told } from './deaths.ts'

/** What a run came to, in a line. */
export function inWords({ kills, scene, startTimes }: Told): { line: string; kills: number } {
  const all = sum(Object.values(kills))
  const ways = Object.entries(kills).map(([way, many]) => `${many} ${way}`)
  const words = scene.tables.map(({ ledger }) => ledger.sums)
  const of = (what: 'typed' | 'removed' | 'seen' | 'saved') => sum(words.map((one) => one[what]))
  const { given, answered, again, refused } = scene.book
  const starts = startTimes.toSorted((one, other) => one - other)
  const median = Math.round(starts[Math.floor(starts.length / 2)] ?? 0)
  const line = [
    `killed ${all} times (${ways.join(', ')})`,
    `${of('typed')} words typed and ${of('removed')} removed, by then ${of('seen')} seen by others and ${of('saved')} called saved`,
    `${given.length} commands, ${answered} taken, ${refused} refused, ${again} asked again, ${scene.trail.events} events`,
    `logs made short before ${scene.compacted} deaths`,
    `${starts.length} starts, ${median} ms in the middle`,
  ].join('; ')
  return { line, kills: all }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
