import type { PersonId } from '@samsyn/document'

/** Somebody the server knows. */
export interface Person {
  id: PersonId
  name: string
  email: string
  administrator: boolean
}

/** Who a request or a socket speaks for. */
export interface SignedIn extends Person {
  /** Names the session, so that what it opened can be closed when it ends. Never its token. */
  session: string
}

/** Sign-in and people, by better-auth. */
export interface Identity {
  /** Answers everything under /api/auth/. */
  handle(request: Request): Promise<Response>
  /** The person behind a request's cookies, or undefined. */
  signedIn(headers: Headers): Promise<SignedIn | undefined>
  people(): Promise<Person[]>
  /** Finds by e-mail, or makes. */
  ensurePerson(person: Omit<Person, 'id'>): Promise<Person>
  /**
   * Erases somebody: name, e-mail and all their sessions, also from the disk. Their id is nobody's
   * from then on. False where there is no such person.
   */
  erase(person: PersonId): Promise<boolean>
  /**
   * A thin door for the demo: an ordinary session for a person that exists. The response carries
   * the session's cookie. Refused (undefined) unless this is a demo.
   */
  demoSignIn(email: string, request: Request): Promise<Response | undefined>
  /** Calls back within a second of a session's end. Returns the way to stop. */
  onSessionEnded(ended: (session: string) => void): () => void
  close(): Promise<void>
}
