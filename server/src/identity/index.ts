export { type IdentityOptions, openIdentity } from './betterAuth.ts'
export type { Identity, Person, SignedIn } from './identity.ts'
export { peopleIn, takeKeysOut } from './peopleCopy.ts'
export { ensureSecret } from './secret.ts'
