import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import OidcProvider, { type KoaContextWithOIDC } from 'oidc-provider'
import { onTestFinished, vi } from 'vitest'

/** What the provider says of somebody who signs in there. */
interface Account {
  sub: string
  email: string
  email_verified: boolean
  name: string
}

/** A real provider on this computer, where whoever comes is the account that is set. */
export async function oidcProvider(comesBackTo: string) {
  // It warns of what a provider for everybody's use would have to set.
  for (const said of ['info', 'warn'] as const) vi.spyOn(console, said).mockReturnValue()
  const accounts = new Map<string, Account>()
  let present = ''
  let answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => {}
  let isSilent = false
  const server = createServer((request, response) => {
    if (!isSilent) void answer(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('no port')
  const issuer = `http://localhost:${address.port}`
  const provider = providerAt(issuer, comesBackTo, accounts)
  const usual = provider.callback()
  answer = async (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return usual(request, response)
    const { prompt } = await provider.interactionDetails(request, response)
    const login = prompt.name === 'login' ? { login: { accountId: present } } : { consent: {} }
    await provider.interactionFinished(request, response, login)
  }
  onTestFinished(
    () =>
      new Promise<void>((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  )
  return {
    issuer,
    settings: { issuer, clientId: 'samsyn', clientSecret: 'secret of samsyn here' },
    /** Whoever comes from now on. */
    is(account: Account): void {
      accounts.set(account.sub, account)
      present = account.sub
    },
    /** Takes what is asked and says nothing, ever. */
    fallSilent(): void {
      isSilent = true
    },
  }
}

function providerAt(issuer: string, comesBackTo: string, accounts: ReadonlyMap<string, Account>) {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return new OidcProvider(issuer, {
    clients: [
      {
        client_id: 'samsyn',
        client_secret: 'secret of samsyn here',
        redirect_uris: [comesBackTo],
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the provider'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    pkce: { required: () => true },
    findAccount: (_, sub) => {
      const account = accounts.get(sub)
      return account && { accountId: sub, claims: () => ({ ...account }) }
    },
    // Nobody is asked what they have agreed to: that is between them and the provider.
    async loadExistingGrant({ oidc }: KoaContextWithOIDC) {
      const { client, session } = oidc
      if (!client || session?.accountId === undefined) return undefined
      const { accountId } = session
      const grant = new oidc.provider.Grant({ clientId: client.clientId, accountId })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
}
