/** Why a file was not read. The first that holds is said. */
export const unreadableWhys = [
  'empty',
  'tooLarge',
  /** Neither text nor PDF nor DOCX, whatever its name ends in. */
  'wrongType',
  /** It asks for a password. */
  'encrypted',
  /** Cut off, or not what its kind of file is. */
  'damaged',
  /** It would unpack to more than a report can be. */
  'unpacksTooFar',
  /** It has a grammar of its own, which may name other files and which no report needs. */
  'hasGrammar',
  'tooManyPages',
  /** Pictures of pages: there is no letter in it. */
  'noText',
  /** It took too long, or too much memory. */
  'tooCostly',
] as const

/** Why a file cannot be read at all. */
export interface Unreadable {
  unreadable: (typeof unreadableWhys)[number]
}

/** Ends a reading from anywhere in it; whoever asked for the reading gets the reason as a value. */
export class CannotRead extends Error {
  readonly why: Unreadable['unreadable']

  constructor(why: Unreadable['unreadable']) {
    super(why)
    this.why = why
  }
}
