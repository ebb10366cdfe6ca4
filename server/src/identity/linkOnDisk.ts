import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parsePersonId } from '@samsyn/document'
import type { Person } from './identity.ts'
import { InvitationTable } from './invitations.ts'
import { openPeopleFile } from './peopleFile.ts'

/** A link for somebody who is known, made beside a running server. It lasts as an invitation does. */
export interface LinkOnDisk {
  person: Pick<Person, 'name' | 'email'>
  token: string
  /** Milliseconds since 1970 UTC. */
  expiresAt: number
}

/**
 * For who has no other way in, also who has been in before: whoever can read the disk may do that.
 * `who` is an id or an e-mail. Undefined where nobody is called that.
 */
export async function linkOnDisk(folder: string, who: string): Promise<LinkOnDisk | undefined> {
  if (!existsSync(join(folder, 'people.sqlite'))) return undefined
  const db = await openPeopleFile(folder)
  try {
    const found = db
      .prepare<[string, string], { id: string; name: string; email: string }>(
        'SELECT id, name, email FROM user WHERE id = ? OR email = ?',
      )
      .get(who, who.toLowerCase())
    const person = found && parsePersonId(found.id)
    if (!person) return undefined
    const { token, expiresAt } = new InvitationTable(db).make(person, '', false)
    return { person: found, token, expiresAt }
  } finally {
    db.close()
  }
}

/**
 * Another address for somebody who has been in and lost theirs. What knew them by the old one is
 * over: sessions, links, and who they are at other providers. False where it is somebody's already,
 * undefined where nobody is called `who`.
 */
export async function addressOnDisk(
  folder: string,
  who: string,
  email: string,
): Promise<boolean | undefined> {
  if (!existsSync(join(folder, 'people.sqlite'))) return undefined
  const db = await openPeopleFile(folder)
  try {
    return db.transaction(() => {
      const person = db
        .prepare<[string, string], string>('SELECT id FROM user WHERE id = ? OR email = ?')
        .pluck()
        .get(who, who.toLowerCase())
      if (person === undefined) return undefined
      if (db.prepare('SELECT 1 FROM user WHERE email = ?').get(email) !== undefined) return false
      db.prepare('UPDATE user SET email = ?, emailVerified = 0 WHERE id = ?').run(email, person)
      new InvitationTable(db).revokeOf(person)
      for (const table of ['session', 'account'])
        db.prepare(`DELETE FROM ${table} WHERE userId = ?`).run(person)
      return true
    })()
  } finally {
    db.close()
  }
}
