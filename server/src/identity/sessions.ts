import type { PersonId } from '@samsyn/document'
import type { Auth } from './auth.ts'
import { deviceOf } from './device.ts'
import type { Sessions } from './identity.ts'

/** Somebody's sessions, by their ids: no token is told, to anybody. */
export function sessionsOn({ api, internalAdapter }: Auth): Sessions {
  const lasting = (person: PersonId) =>
    internalAdapter.listSessions(person, { onlyActiveSessions: true })

  async function endThose(person: PersonId, which: (id: string) => boolean): Promise<void> {
    for (const { id, token } of await lasting(person))
      if (which(id)) await internalAdapter.deleteSession(token)
  }

  return {
    async of(person) {
      const sessions = await lasting(person)
      return sessions
        .map(({ id, createdAt, expiresAt, userAgent }) => ({
          id,
          startedAt: createdAt.getTime(),
          expiresAt: expiresAt.getTime(),
          device: deviceOf(userAgent ?? ''),
        }))
        .toSorted((a, b) => b.startedAt - a.startedAt)
    },
    end: (person, session) => endThose(person, (id) => id === session),
    endOthers: (person, session) => endThose(person, (id) => id !== session),
    async endAll(person, { headers }) {
      const answer = await api.signOut({ headers, asResponse: true })
      await endThose(person, () => true)
      return answer.headers.getSetCookie()
    },
  }
}
