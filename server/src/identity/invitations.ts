import { randomUUID } from 'node:crypto'
import { type PersonId, parsePersonId } from '@samsyn/document'
import type { Database } from 'better-sqlite3'
import type { Invitation } from './identity.ts'
import { hashOf, newToken } from './token.ts'

/** Milliseconds. */
const LASTS = 14 * 24 * 60 * 60 * 1000

interface Row {
  id: string
  person: string
  madeBy: string
  mailed: number
  madeAt: number
  expiresAt: number
}

/**
 * Links that let somebody in once, beside the library's tables in `people.sqlite`. They go with the
 * person, with the next one for the same person, and when the person has come in by any way.
 */
export class InvitationTable {
  readonly #db: Database

  constructor(db: Database) {
    this.#db = db
    db.exec(`CREATE TABLE IF NOT EXISTS invitation (
      id TEXT PRIMARY KEY NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      person TEXT NOT NULL UNIQUE REFERENCES user(id) ON DELETE CASCADE,
      madeBy TEXT NOT NULL,
      mailed INTEGER NOT NULL,
      madeAt INTEGER NOT NULL,
      expiresAt INTEGER NOT NULL
    ) STRICT`)
  }

  /** The token is told this once. `by` is empty where whoever runs the server made it. */
  make(person: PersonId, by: PersonId | '', mailed: boolean): Invitation & { token: string } {
    const token = newToken()
    const madeAt = Date.now()
    const row = { id: randomUUID(), person, madeBy: by, mailed: Number(mailed), madeAt }
    const whole = { ...row, expiresAt: madeAt + LASTS }
    this.#db
      .prepare(
        `INSERT OR REPLACE INTO invitation (id, hash, person, madeBy, mailed, madeAt, expiresAt)
         VALUES (@id, @hash, @person, @madeBy, @mailed, @madeAt, @expiresAt)`,
      )
      .run({ ...whole, hash: hashOf(token) })
    return { ...invitationOf(whole), token }
  }

  /** The one that a token belongs to, while it lasts. */
  find(token: string): Invitation | undefined {
    const row = this.#db
      .prepare<[string, number], Row>('SELECT * FROM invitation WHERE hash = ? AND expiresAt > ?')
      .get(hashOf(token), Date.now())
    return row && invitationOf(row)
  }

  /** The newest first. */
  open(): Invitation[] {
    return this.#db
      .prepare<[number], Row>(
        'SELECT * FROM invitation WHERE expiresAt > ? ORDER BY madeAt DESC, id',
      )
      .all(Date.now())
      .map(invitationOf)
  }

  revoke(id: string): void {
    this.#db.prepare('DELETE FROM invitation WHERE id = ?').run(id)
  }

  revokeOf(person: string): void {
    this.#db.prepare('DELETE FROM invitation WHERE person = ?').run(person)
  }
}

function invitationOf({ id, person, madeBy, mailed, madeAt, expiresAt }: Row): Invitation {
  const invited = parsePersonId(person)
  if (!invited) throw new Error('An invitation is for nobody')
  const by = parsePersonId(madeBy) ?? null
  return { id, person: invited, by, mailed: mailed === 1, madeAt, expiresAt }
}
