import type { RoomAddress } from '@samsyn/document'

/** A row of a room's log is not what was written, or is gone. The room must not open over it. */
export class DamagedRow extends Error {
  override readonly name = 'DamagedRow'
  readonly address: RoomAddress
  /** The first row of a room, its seed, is 1. */
  readonly row: number

  constructor(address: RoomAddress, row: number) {
    super(`Room ${address.room} of evaluation ${address.evaluation}: row ${row} is damaged`)
    this.address = address
    this.row = row
  }
}
