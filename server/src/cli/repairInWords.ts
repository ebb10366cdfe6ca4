import type { DamagedPlace } from '../store/index.ts'
import type { RoomDamage } from './repairRooms.ts'
import type { TrailDamage } from './repairTrails.ts'

/** A title, and what there is to say below it. */
export function block(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n')
}

export function titleOf({ address: { evaluation, room } }: Pick<RoomDamage, 'address'>): string {
  return `${evaluation}/${room}`
}

/** What is damaged in a room, and what repairing would do and cost. */
export function roomInWords(damage: RoomDamage): string {
  const { rows, applied, lost } = damage
  const left = rows - applied
  const gone = lost === undefined ? 'how many are lost nobody can tell' : `${lost} lost`
  return block(titleOf(damage), [
    `DAMAGED: ${placeInWords(damage.place)}.`,
    `${counted(rows, 'row')} whole, ${gone}.`,
    ...(left > 0
      ? [`${counted(left, 'whole row')} cannot be applied: what they build on is lost.`]
      : []),
    ...(damage.state ? madeLines(damage) : NOTHING_TO_MAKE),
  ])
}

const NOTHING_TO_MAKE = [
  'Nothing of it can be applied, and its evaluation cannot say what it begins with:',
  'repair the evaluation first, or restore a backup.',
]

function madeLines(damage: RoomDamage): string[] {
  const { applied, seed, ownersAreKnown } = damage
  return [
    seed === 'anew'
      ? 'Repaired it would be as empty as a new room: nothing of what was written can be applied.'
      : `Repaired it would begin with one state of ${counted(applied, 'row')}.`,
    ...(seed === 'again' ? ['Its first row is lost and can be made again, to the byte.'] : []),
    ...(ownersAreKnown ? [] : OWNERS_UNKNOWN),
    `  samsyn repair --room ${titleOf(damage)}`,
  ]
}

const OWNERS_UNKNOWN = [
  'Whose every client id is cannot be proved: who still has it open from before may have to load',
  'the page again, and to type once more what was not saved.',
]

/** Said once, when a room is damaged. */
export const ROOMS_COST = [
  'What repairing a room costs: what is lost or left out is gone from the server, and what was deleted',
  'in a lost row is there again. A page that was open all the time and was not told of the damage',
  'brings back what its own person wrote; where it holds lost words of others too, it is refused until',
  'those have brought theirs, and says to copy what is needed and to load it anew. A backup from before',
  'the damage has all that was written until then: look whether there is one first (samsyn restore).',
]

export function trailInWords(damage: TrailDamage): string {
  const { id, row, privateDamaged, cannot, endIsUnproved, events, head } = damage
  const where = row === 'head' ? 'what all of them come to is' : `event ${row} is`
  const sealing = [
    `Every event there is (${events}) is whole by its chain, its digest and the rules: only checksums are`,
    'wrong. Repaired they are made anew, and no event is touched.',
    ...(endIsUnproved ? unprovedLines(head) : []),
    `  samsyn repair --evaluation ${id}`,
  ]
  return block(id, [
    ...(row === undefined ? [] : [`DAMAGED: in the team's stream ${where} not what was written.`]),
    ...(privateDamaged ? PRIVATE : []),
    ...(cannot === undefined ? sealing : [`It cannot be repaired: ${cannot}.`, RESTORE]),
  ])
}

/** C1. The same words whatever it is, and whoever's. */
const PRIVATE = ['DAMAGED: a private entry is not what was written, or is lost.']

const RESTORE = 'Restore a backup from before (samsyn restore); what came since is lost with it.'

function unprovedLines(head: string | undefined): string[] {
  return [
    'That none is missing at its end, and none of what is not opened yet, cannot be proved: the row that',
    'said so is lost. A trail that somebody took along tells: it should reach this head, or lie before it.',
    `  ${head}`,
  ]
}

export const FILE = block('The file samsyn.sqlite', [
  'DAMAGED: not every page of it can be read, and nothing can be repaired in it. Written anew it has',
  'every row that can be read; what stood on the other pages is missed where it belongs, and told of here.',
  '  samsyn repair --file',
])

export const REGISTER = block('The register of what there is', [
  'DAMAGED: an evaluation or a room may be gone altogether, without anything that names it.',
  'Until it is whole, no room is made in an evaluation that it has lost. Repaired it holds what there is',
  'and what it still names; what nothing names is not missed any more: compare with a backup first.',
  '  samsyn repair --register',
])

/** What is damaged beside rooms and events, each line once. */
export function besideInWords(broken: readonly { what: string }[]): string {
  return block(BESIDE, [
    ...[...new Set(broken.map(({ what }) => what))].map((what) => `DAMAGED: ${what}.`),
    'All of it counts as if it were not there. Repaired it is dropped: a link or a draft is to be made anew,',
    'a file to be brought in again, and of an archive whoever took a copy has the whole of it. A backup',
    'from before the damage has all of it (samsyn restore).',
    '  samsyn repair --beside',
  ])
}

/** The title. */
export const BESIDE = 'Beside rooms and events'

function placeInWords(place: DamagedPlace): string {
  switch (place) {
    case 'head':
      return 'what says how many rows there are, and what they come to, is not what was written'
    case 'owners':
      return 'what says whose the client ids are is not what was written'
    case 'lost':
      return 'the room itself is lost, and only the register knows of it'
    default:
      return `row ${place} is not what was written, is lost, or cannot be applied`
  }
}

export function counted(many: number, what: string): string {
  return `${many} ${many === 1 ? what : `${what}s`}`
}
