import type { LiveSaying } from '@samsyn/document'

/** Where somebody is in an evaluation, and whether they lead the others there. */
export type At = Omit<LiveSaying, 'type'>

interface Present {
  person: string
  guiding: boolean
}

/**
 * Where this window's person is, and what of it the server is still to be told. It knows no socket:
 * it is told what was heard, and asked what to say.
 *
 * Nothing is said before the line has told who is here: whoever led before it was lost, and finds
 * that another does now, does not take the lead back. And nothing is said of what is only heard: of
 * a person's windows the one that spoke last counts, and that is not the one that listened.
 */
export class OwnPlace {
  /** Undefined until something is said here. */
  #row: string | null | undefined
  #guiding = false
  /** What was heard of leading is no older than what was said of it here. */
  #settled = true
  #hasHeard = false
  #untold = false
  #saidToLead = false

  get guiding(): boolean {
    return this.#guiding
  }

  be({ row, guiding }: At): void {
    if (row === this.#row && guiding === this.#guiding) return
    if (guiding !== this.#guiding) this.#settled = false
    this.#row = row
    this.#guiding = guiding
    this.#untold = true
  }

  /** Who is here, as the server has just told `me`, who is one of them. */
  heard(here: readonly Present[], me: string | undefined): void {
    const guide = here.find(({ guiding }) => guiding)?.person
    const isMine = guide !== undefined && guide === me
    const isAnothers = guide !== undefined && !isMine
    if (isMine === this.#guiding) this.#settled = true
    else if (this.#settled || (isAnothers && !this.#hasHeard)) {
      this.#settled = true
      this.#guiding = isMine
      // Or the server would take it for going on when this person begins again.
      if (isAnothers && this.#saidToLead) this.#untold = true
    }
    this.#hasHeard = true
  }

  /** The line is gone; the next one must be told all of it. */
  lost(): void {
    this.#hasHeard = false
    this.#saidToLead = false
    this.#settled = !this.#guiding
    this.#untold = true
  }

  /** What the server does not know yet, as text for the line; once. */
  toSay(): string | undefined {
    if (!this.#untold || !this.#hasHeard || this.#row === undefined) return undefined
    this.#untold = false
    this.#saidToLead = this.#guiding
    const saying: LiveSaying = { type: 'at', row: this.#row, guiding: this.#guiding }
    return JSON.stringify(saying)
  }
}
