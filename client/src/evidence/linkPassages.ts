import type { EvidencePart, LinkNo } from '@samsyn/scoring'
import type { Passage } from '../narrative/index.ts'

/** The link that a passage is of; undefined for one that is of none. */
export function linkOf(key: string): LinkNo | undefined {
  const no = /^link\/(\d+)$/.exec(key)?.[1]
  return no === undefined ? undefined : Number(no)
}

/** The key of a link's passage among those of its room. */
export function keyOfLink(no: LinkNo): string {
  return `link/${no}`
}

/** The passages of a room's texts that something is tied to. `said`: what ears are told of one. */
export function linkPassages(
  part: EvidencePart | undefined,
  room: string,
  said: string,
): Passage[] {
  return (part?.links ?? []).flatMap(({ no, from, to, current }): Passage[] => {
    const key = keyOfLink(no)
    if (to.kind === 'passage' && to.passage.room === room)
      return [{ key, kind: 'evidence', on: to.passage, current: current.to, said }]
    if (from.kind === 'passage' && from.passage.room === room)
      return [{ key, kind: 'evidence', on: from.passage, current: current.from, said }]
    return []
  })
}
