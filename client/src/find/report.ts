import {
  parseRoomName,
  type RoomName,
  type SummaryText,
  summaryTexts,
  type TextName,
  textNames,
  textOf,
} from '@samsyn/document'
import type { Template } from '@samsyn/scoring'
import type * as Y from 'yjs'
import { type Found, foundIn } from './found.ts'
import type { Sought } from './matches.ts'

/** One text of the report, as it is looked through. */
export interface ReportText {
  room: RoomName
  root: TextName | SummaryText
  text: Y.XmlFragment
}

/** What was found, and in which text. */
export interface Hit extends ReportText {
  found: Found
}

/** The rooms of a report in its reading order: chapter 2, then the areas. */
export function roomsOf({ areas }: Template): RoomName[] {
  const names = areas.map(({ no }) => parseRoomName(`area-${no}`))
  return ['summary', ...names.filter((name) => name !== undefined)]
}

/** The texts of those rooms that are there, in reading order. */
export function textsOf(
  template: Template,
  rooms: ReadonlyMap<RoomName, { doc: Y.Doc }>,
): ReportText[] {
  return roomsOf(template).flatMap((room) => {
    const doc = rooms.get(room)?.doc
    const area = template.areas.find(({ no }) => room === `area-${no}`)
    const roots = area ? textNames(area.sections.map(({ key }) => key)) : summaryTexts
    return doc ? roots.map((root) => ({ room, root, text: textOf(doc, root) })) : []
  })
}

export function hitsIn(texts: readonly ReportText[], sought: Sought): Hit[] {
  return texts.flatMap((one) => foundIn(one.text, sought).map((found) => ({ ...one, found })))
}

/** The same words where they are by now; undefined if somebody has changed them. */
export function stillThere({ text, found }: Hit, sought: Sought): Found | undefined {
  return foundIn(text, sought).find(
    ({ line, from }) => line.element === found.line.element && from === found.from,
  )
}
