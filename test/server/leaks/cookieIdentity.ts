import type { Identity } from '@samsyn/server/identity'
import { people } from './people.ts'

/** Whoever holds the cookie `who=<id>` is that person. */
export function cookieIdentity(): Identity {
  return {
    handle: async ({ method, url }) => Response.json({ asked: `${method} ${url}` }),
    async signedIn(headers) {
      const id = /who=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
      const person = people.find((one) => one.id === id)
      return person && { ...person, session: `session of ${id}` }
    },
    people: async () => [...people],
    async ensurePerson({ email }) {
      const person = people.find((one) => one.email === email)
      if (!person) throw new Error(`nobody is ${email}`)
      return person
    },
    erase: async () => false,
    async demoSignIn(email) {
      const person = people.find((one) => one.email === email)
      return (
        person &&
        Response.json({ person }, { headers: { 'set-cookie': `who=${person.id}; HttpOnly` } })
      )
    },
    onSessionEnded: () => () => {},
    close: async () => {},
  }
}
