/** A backup is not what was written, or does not hold together: the first thing that is wrong with it. */
export class NotWhole extends Error {
  override readonly name = 'NotWhole'
}
