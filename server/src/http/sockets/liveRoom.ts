import type { LiveSaying, PersonId } from '@samsyn/document'
import type { Visitor } from './visitor.ts'

/** Everybody who has one evaluation open: who they are, where they are, and who leads the others. */
export class LiveRoom {
  readonly #visitors = new Set<Visitor>()
  #guide: PersonId | undefined
  #spoken = 0

  get visitors(): ReadonlySet<Visitor> {
    return this.#visitors
  }

  /** The people of the team who are here, each once, however many windows they have. */
  get people(): ReadonlySet<PersonId> {
    return new Set(this.#team().map(({ person }) => person))
  }

  add(visitor: Visitor): void {
    this.#visitors.add(visitor)
  }

  /** Whether it was here. Who led the others does so until their last window is gone. */
  remove(visitor: Visitor): boolean {
    if (!this.#visitors.delete(visitor)) return false
    if (this.#guide === visitor.person && !this.people.has(visitor.person)) this.#guide = undefined
    return true
  }

  /**
   * Somebody said where they are. Of a person's windows the last that spoke counts. At most one
   * leads, the last who began: who goes on saying that they lead, after another has begun, has not
   * begun again.
   */
  heard(visitor: Visitor, saying: LiveSaying): void {
    const { person } = visitor
    const led = this.#lastOf(person)?.saying?.guiding ?? false
    this.#spoken += 1
    visitor.saying = saying
    visitor.spokeAt = this.#spoken
    if (saying.guiding && !led) this.#guide = person
    if (!saying.guiding && this.#guide === person) this.#guide = undefined
  }

  /** The team tells the team. `played`: whom the product plays while they are away. */
  tell(played: readonly string[]): void {
    const team = this.#team()
    const people = [...this.people].map((person) => this.#lastOf(person))
    for (const reader of team) {
      const here = people.flatMap((one) => (one ? [this.#seen(one, reader)] : []))
      reader.showHere({ type: 'here', people: here, played: [...played] })
    }
  }

  /** C1. A row is named to whom it is open, while it is open to who looks at it. */
  #seen({ person, name, color = 0, saying, open }: Visitor, reader: Visitor) {
    const row = saying?.row ?? null
    const isOpen = row !== null && open.has(row) && reader.open.has(row)
    return { person, name, color, row: isOpen ? row : null, guiding: this.#guide === person }
  }

  /** The window that a person last spoke in; any of theirs if they have said nothing. */
  #lastOf(person: PersonId): Visitor | undefined {
    return this.#team()
      .filter((visitor) => visitor.person === person)
      .reduce<Visitor | undefined>(
        (last, one) => (last && last.spokeAt >= one.spokeAt ? last : one),
        undefined,
      )
  }

  #team(): Visitor[] {
    return [...this.#visitors].filter(({ color }) => color !== undefined)
  }
}
