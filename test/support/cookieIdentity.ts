import type { Identity } from '@samsyn/server/identity'

type Known = Awaited<ReturnType<Identity['people']>>[number]

/** Whoever holds the cookie `who=<id>` is that person. `more`: what a scene answers beside that. */
export function cookieIdentity(people: readonly Known[], more: Partial<Identity> = {}): Identity {
  const notHere = () => Promise.reject(new Error('not in this scene'))
  const nobody = async () => undefined
  return {
    handle: notHere,
    async signedIn(headers) {
      const id = /who=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
      const person = people.find((one) => one.id === id)
      return person && { ...person, session: `session of ${id}` }
    },
    people: async () => [...people],
    ensurePerson: notHere,
    arrived: async () => new Set(people.map(({ id }) => id)),
    change: async () => 'noSuchPerson',
    erase: notHere,
    doors: {
      mail: false,
      providers: [],
      mailLink: () => {},
      byLink: nobody,
      invited: nobody,
      byInvitation: nobody,
      openSetUp: nobody,
      bySetUp: nobody,
      toProvider: nobody,
    },
    invitations: { make: nobody, open: async () => [], revoke: async () => {} },
    sessions: {
      of: async () => [],
      end: async () => {},
      endOthers: async () => {},
      endAll: async () => ['who=; Max-Age=0'],
    },
    async demoSignIn(email) {
      const person = people.find((one) => one.email === email)
      return (
        person &&
        Response.json({ person }, { headers: { 'set-cookie': `who=${person.id}; HttpOnly` } })
      )
    },
    onSessionEnded: () => () => {},
    close: async () => {},
    ...more,
  }
}
