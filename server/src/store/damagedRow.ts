import type { RoomAddress } from '@samsyn/document'

/**
 * Where a room's log is not what was written: a row by its number (a room's seed is 1), the head
 * that says how many rows there are and what they come to, or whose the client ids are.
 */
export type DamagedPlace = number | 'head' | 'owners'

/** A part of a room's log is not what was written, or is gone. Nothing is written over it. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow'
  readonly address: RoomAddress
  readonly place: DamagedPlace

  constructor(address: RoomAddress, place: DamagedPlace) {
    const what =
      typeof place === 'number'
        ? `row ${place} is`
        : place === 'head'
          ? `its head is`
          : `the owners of its client ids are`
    super(`Room ${address.room} of evaluation ${address.evaluation}: ${what} damaged`)
    this.address = address
    this.place = place
  }
}
