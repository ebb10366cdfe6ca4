import {
  areaOf,
  areaShape,
  evidenceShape,
  isTalk,
  type RoomName,
  type RoomShape,
  summaryShape,
  talkShape,
} from '@samsyn/document'
import { MOST_EVIDENCE, stages, type Template } from '@samsyn/scoring'

/**
 * What rooms hold, made once for all rooms of a template that go by one name: each of them keeps its
 * shape as long as it is open, and most are asked for their seed without needing it. Undefined where
 * there is no such room.
 */
export function roomShape(template: Template, room: RoomName) {
  const known = shapes.get(template) ?? new Map<RoomName, RoomShape | undefined>()
  shapes.set(template, known)
  if (!known.has(room)) known.set(room, madeShape(template, room))
  return known.get(room)
}

const shapes = new WeakMap<Template, Map<RoomName, RoomShape | undefined>>()

function madeShape(template: Template, room: RoomName): RoomShape | undefined {
  if (room === 'summary') return summaryShape()
  if (room === 'evidence') return evidenceShape(MOST_EVIDENCE)
  const area = template.areas.find(({ no }) => no === areaOf(room))
  if (!area) return undefined
  return isTalk(room)
    ? talkShape(area.subQuestions, stages)
    : areaShape(area.sections.map(({ key }) => key))
}
