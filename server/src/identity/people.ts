import { type PersonId, parsePersonId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import type { Auth } from './auth.ts'
import type { ChangeRefusal, Person, PersonChanges } from './identity.ts'
import type { InvitationTable } from './invitations.ts'
import { purge } from './peopleFile.ts'

interface UserRow {
  id: string
  name: string
  email: string
  administrator?: unknown
}

/** Everybody whom the server knows, and what may become of them. */
export class People {
  readonly #db: Database
  readonly #auth: Auth
  readonly #invitations: InvitationTable

  constructor(db: Database, auth: Auth, invitations: InvitationTable) {
    this.#db = db
    this.#auth = auth
    this.#invitations = invitations
  }

  async all(): Promise<Person[]> {
    const { internalAdapter } = this.#auth
    const many = await internalAdapter.countTotalUsers()
    const users = await internalAdapter.listUsers(many, 0, { field: 'name', direction: 'asc' })
    return users.map(personOf)
  }

  async byId(person: string): Promise<Person | undefined> {
    const found = await this.#auth.internalAdapter.findUserById(person)
    return found ? personOf(found) : undefined
  }

  async byEmail(email: string): Promise<Person | undefined> {
    const found = await this.#auth.internalAdapter.findUserByEmail(email)
    return found ? personOf(found.user) : undefined
  }

  async ensure({ name, email, administrator }: Omit<Person, 'id'>): Promise<Person> {
    const found = await this.byEmail(email)
    if (found) return found
    const made = { name, email, administrator, emailVerified: false }
    try {
      return personOf(await this.#auth.internalAdapter.createUser(made, { method: 'admin' }))
    } catch (error) {
      // Made by another call in the meantime?
      const person = await this.byEmail(email)
      if (person) return person
      throw error
    }
  }

  arrived(): ReadonlySet<PersonId> {
    const ids = this.#db
      .prepare<[], string>('SELECT id FROM user WHERE arrivedAt IS NOT NULL')
      .pluck()
      .all()
    return new Set(ids.flatMap((id) => parsePersonId(id) ?? []))
  }

  /** Somebody has come in: whatever else would let anybody in as them is over. */
  hasArrived(person: string): void {
    this.#db
      .prepare('UPDATE user SET arrivedAt = ? WHERE id = ? AND arrivedAt IS NULL')
      .run(Date.now(), person)
    this.#invitations.revokeOf(person)
  }

  async change(person: PersonId, changes: PersonChanges): Promise<ChangeRefusal | undefined> {
    const outcome = this.#db.transaction(() => this.#changed(person, changes))()
    // What they hold open as administrators ends with their sessions.
    if (outcome === 'demoted') await this.#auth.internalAdapter.deleteUserSessions(person)
    return outcome === 'demoted' ? undefined : outcome
  }

  #changed(person: PersonId, changes: PersonChanges): ChangeRefusal | 'demoted' | undefined {
    const now = this.#db
      .prepare<[string], UserRow & { arrivedAt: number | null }>('SELECT * FROM user WHERE id = ?')
      .get(person)
    if (!now) return 'noSuchPerson'
    const wasAdministrator = now.administrator === 1
    const { name = now.name, email = now.email, administrator = wasAdministrator } = changes
    const isDemoted = wasAdministrator && !administrator
    const others = this.administrators() - Number(now.arrivedAt !== null)
    if (isDemoted && others < 1) return 'lastAdministrator'
    if (email !== now.email) {
      if (now.arrivedAt !== null) return 'addressIsTheirs'
      const taken = this.#db.prepare('SELECT 1 FROM user WHERE email = ?').get(email)
      if (taken !== undefined) return 'addressTaken'
      this.forgetLinksTo(now.email)
      this.#invitations.revokeOf(person)
    }
    this.#db
      .prepare('UPDATE user SET name = ?, email = ?, administrator = ? WHERE id = ?')
      .run(name, email, Number(administrator), person)
    return isDemoted ? 'demoted' : undefined
  }

  /** How many there are who have been in: one who is only invited may never come. */
  administrators(): number {
    const query = 'SELECT count(*) FROM user WHERE administrator = 1 AND arrivedAt IS NOT NULL'
    return this.#db.prepare<[], number>(query).pluck().get() ?? 0
  }

  /** Whatever is on its way to an address leads nowhere, and its name is out of the table. */
  forgetLinksTo(email: string): void {
    this.#db
      .prepare('DELETE FROM verification WHERE identifier = ? OR instr(lower(value), ?) > 0')
      .run(email, JSON.stringify(email.toLowerCase()))
  }

  async erase(person: PersonId): Promise<boolean> {
    const { internalAdapter } = this.#auth
    const found = await internalAdapter.findUserById(person)
    if (!found) return false
    await internalAdapter.deleteUserSessions(person)
    await internalAdapter.deleteUser(person)
    this.forgetLinksTo(found.email)
    purge(this.#db)
    return true
  }
}

export function personOf({ id, name, email, administrator }: UserRow): Person {
  const personId = parsePersonId(id)
  if (!personId) throw new Error(`The person ${name} has an id that is none: ${id}`)
  return { id: personId, name, email, administrator: administrator === true }
}
