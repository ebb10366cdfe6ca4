import { areaOf, parseRoomName } from '@samsyn/document'
import type { TeamView } from '@samsyn/scoring'
import type { EvaluationFrame } from '../connection/index.ts'
import type { Callable } from './mentions.ts'

/** Who can be called to the texts of a room: the team, without those recused there. */
export function callableIn(room: string, view: TeamView, frame: EvaluationFrame): Callable[] {
  const name = parseRoomName(room)
  const area = name && areaOf(name)
  return view.people.flatMap(({ person, role, recusedFrom }) => {
    if (role === 'municipality') return []
    const all = view.areas.map(({ no }) => no)
    const recused = recusedFrom === 'all' ? all : recusedFrom
    const out = area === undefined ? recused.length === all.length : recused.includes(area)
    const known = frame.people.find(({ id }) => id === person)
    return out || !known ? [] : [{ id: person, name: plainName(known.name) }]
  })
}

/** Without what is said of somebody in brackets behind the name. */
function plainName(name: string): string {
  return name.replace(/\s+\([^()]*\)$/u, '').trim()
}
