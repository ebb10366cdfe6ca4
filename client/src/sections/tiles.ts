import type { RoomOutline } from '@samsyn/document'
import type { MarginPart, SectionsPart, TextRef } from '@samsyn/scoring'
import { type SectionStanding, standingOf } from './standing.ts'

/** One text of the report, as the board shows it. */
export interface Tile {
  on: TextRef
  standing: SectionStanding
  /** Undefined while nobody has counted. */
  words: number | undefined
  /** Open threads that keep it from being approved, and all open ones. */
  blocking: number
  open: number
  /** When and by whom it came to stand so; null where nobody has touched it. */
  since: { by: string; at: number } | null
}

/** The texts in reading order, each with what is known of it. */
export function tilesOf(
  sections: SectionsPart,
  margins: readonly MarginPart[],
  outlines: readonly RoomOutline[],
): Tile[] {
  return sections.sections.map((section) => {
    const { room, root } = section.section
    const text = outlines.find((one) => one.room === room)?.texts.find((one) => one.root === root)
    const threads = margins.find((one) => one.room === room)?.threads ?? []
    return {
      on: section.section,
      standing: standingOf(section),
      words: text?.words,
      blocking: section.blocking,
      open: threads.filter((one) => one.state === 'open' && one.on.root === root).length,
      since: section.fell ?? section.since,
    }
  })
}

/** The tiles of each room, in the order of the report. */
export function byRoom(tiles: readonly Tile[]): { room: string; tiles: Tile[] }[] {
  const rooms = [...new Set(tiles.map(({ on }) => on.room))]
  return rooms.map((room) => ({ room, tiles: tiles.filter(({ on }) => on.room === room) }))
}

/** What waits for somebody in this part: the lead reviews, evaluators take up what came back. */
export function waitsFor(tile: Tile, role: string): boolean {
  if (role === 'lead') return tile.standing === 'ready' || tile.standing === 'fell'
  return role === 'evaluator' && tile.standing === 'returned'
}

const DAY = 86_400_000
/** A text that has lain so long is stuck. */
const STUCK_AFTER = 3 * DAY
const MOST = 6

/**
 * What does not move: what something blocks, and what has lain longest where it is. What is approved
 * lies well, and so does what nobody has begun.
 */
export function stuck(tiles: readonly Tile[], now: number): Tile[] {
  const lain = (tile: Tile) => (tile.since ? now - tile.since.at : 0)
  return tiles
    .filter((tile) => tile.standing !== 'approved')
    .filter((tile) => tile.blocking > 0 || lain(tile) >= STUCK_AFTER)
    .toSorted(
      (one, other) =>
        Number(other.blocking > 0) - Number(one.blocking > 0) || lain(other) - lain(one),
    )
    .slice(0, MOST)
}

/** What lies with one person. */
export interface Load {
  person: string
  /** Open threads that were given to them, and how many of these block. */
  threads: number
  blocking: number
}

export function loadsOf(people: readonly string[], margins: readonly MarginPart[]): Load[] {
  const open = margins.flatMap(({ threads }) => threads.filter(({ state }) => state === 'open'))
  return people.map((person) => {
    const theirs = open.filter(({ assignee }) => assignee === person)
    return {
      person,
      threads: theirs.length,
      blocking: theirs.filter(({ blocking }) => blocking).length,
    }
  })
}
