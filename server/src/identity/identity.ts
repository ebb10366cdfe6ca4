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
  /** Those of all people who have been in at least once. */
  arrived(): Promise<ReadonlySet<PersonId>>
  /** Changes what is said of somebody; answers why not, where it does not. */
  change(person: PersonId, changes: PersonChanges): Promise<ChangeRefusal | undefined>
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
  doors: Doors
  invitations: Invitations
  sessions: Sessions
  /** Calls back within a second of a session's end. Returns the way to stop. */
  onSessionEnded(ended: (session: string) => void): () => void
  close(): Promise<void>
}

export type PersonChanges = { readonly [Field in keyof Omit<Person, 'id'>]?: Person[Field] }

/**
 * `addressIsTheirs`: who has been in is reached by the address; whoever got it would be that person
 * and see judgements that nobody else may see (C1).
 */
export type ChangeRefusal =
  | 'noSuchPerson'
  | 'addressTaken'
  | 'addressIsTheirs'
  | 'lastAdministrator'

/** Somebody has come in: their browser is to get these cookies. */
export interface Entered {
  person: Person
  cookies: readonly string[]
}

/** The ways in, but for the demo's. What is undefined led nowhere; why is told to nobody. */
export interface Doors {
  /** Whether letters with links are sent. */
  readonly mail: boolean
  readonly providers: readonly { id: string; label: string }[]
  /**
   * Sends a link to an address if it is somebody's, in its own time: neither the answer nor how long
   * it takes tells whether it is.
   */
  mailLink(email: string, language: LetterLanguage): void
  byLink(token: string, request: Request): Promise<Entered | undefined>
  /** For whom an invitation is; leaves it as it is. */
  invited(token: string): Promise<(Person & { expiresAt: number }) | undefined>
  byInvitation(token: string, request: Request): Promise<Entered | undefined>
  /**
   * Opens the way for the first administrator, where there is none: the token is told this once and
   * serves until there is one, or the server ends.
   */
  openSetUp(): Promise<string | undefined>
  bySetUp(
    token: string,
    person: { name: string; email: string },
    request: Request,
  ): Promise<Entered | undefined>
  /** Where the browser goes to sign in elsewhere. It comes back under /api/auth/. */
  toProvider(
    provider: string,
    request: Request,
  ): Promise<{ url: string; cookies: readonly string[] } | undefined>
}

export type LetterLanguage = 'sv' | 'nb' | 'en'

export interface Invitation {
  id: string
  person: PersonId
  /** Null where it was made on the server itself. */
  by: PersonId | null
  mailed: boolean
  /** Milliseconds since 1970 UTC, both. */
  madeAt: number
  expiresAt: number
}

export interface Invitations {
  /**
   * A link that lets somebody in once, within 14 days; an older one of the same person ends. With
   * `language` it is mailed, else its token is in the answer. Undefined for who has been in already:
   * whoever held the link would be that person (C1).
   */
  make(wanted: {
    person: PersonId
    by: PersonId
    language: LetterLanguage | undefined
  }): Promise<(Invitation & { token: string | null }) | undefined>
  open(): Promise<Invitation[]>
  revoke(id: string): Promise<void>
}

export interface Session {
  id: string
  /** Milliseconds since 1970 UTC, both. */
  startedAt: number
  expiresAt: number
  /** Such as "Firefox, Windows". */
  device: string | null
}

export interface Sessions {
  /** Those of somebody that last, the newest first. */
  of(person: PersonId): Promise<Session[]>
  /** Ends one of somebody's own; any other is left alone. */
  end(person: PersonId, session: string): Promise<void>
  endOthers(person: PersonId, session: string): Promise<void>
  /** Ends all, and gives the cookies that take back this browser's. */
  endAll(person: PersonId, request: Request): Promise<readonly string[]>
}
