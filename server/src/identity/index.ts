export { type IdentityOptions, openIdentity } from './betterAuth.ts'
export type { Identity, Person, SignedIn } from './identity.ts'
export { ensureSecret } from './secret.ts'
