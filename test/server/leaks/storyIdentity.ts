import type { Identity } from '@samsyn/server/identity'
import { cookieIdentity } from '../../support/cookieIdentity.ts'
import { people } from './people.ts'

/** The story's people, each by their cookie; what the doors of sign-in are asked is told back. */
export function storyIdentity(): Identity {
  return cookieIdentity(people, {
    handle: async ({ method, url }) => Response.json({ asked: `${method} ${url}` }),
    async ensurePerson({ email }) {
      const person = people.find((one) => one.email === email)
      if (!person) throw new Error(`nobody is ${email}`)
      return person
    },
    erase: async () => false,
  })
}
