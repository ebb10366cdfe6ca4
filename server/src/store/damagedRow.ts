import type { RoomAddress } from '@samsyn/document'

/**
 * Where a room's log is not what was written: a row by its number (a room's seed is 1), the head
 * that says how many rows there are and what they come to, whose the client ids are, or `lost`:
 * that there is such a room at all is known from the register alone.
 */
export type DamagedPlace = number | 'head' | 'owners' | 'lost'

/** A part of a room's log is not what was written, or is gone. Nothing is written over it. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow'
  readonly address: RoomAddress
  readonly place: DamagedPlace

  constructor(address: RoomAddress, place: DamagedPlace) {
    super(`Room ${address.room} of evaluation ${address.evaluation}: ${whatIsWrong(place)}`)
    this.address = address
    this.place = place
  }
}

function whatIsWrong(place: DamagedPlace): string {
  switch (place) {
    case 'head':
      return 'its head is damaged'
    case 'owners':
      return 'the owners of its client ids are damaged'
    case 'lost':
      return 'it is lost'
    default:
      return `row ${place} is damaged`
  }
}
