import type { Provider } from './identity/index.ts'

/** What each is, for the one line that a wrong one gets. */
const expected = {
  ISSUER: 'an https address, such as https://login.example/tenant',
  CLIENT_ID: 'what the provider calls this server',
  CLIENT_SECRET: 'the secret that the provider gave this server',
  LABEL: 'what stands on the button, at most 40 characters',
} as const
type Field = keyof typeof expected

const NAMED = /^OIDC_([A-Z0-9]{1,20})_(ISSUER|CLIENT_ID|CLIENT_SECRET|LABEL)$/

export type ProvidersReading = { providers: readonly Provider[] } | { wrong: string }

/**
 * Sign-in elsewhere, as many as there are names: `OIDC_<NAME>_ISSUER`, `_CLIENT_ID`, `_CLIENT_SECRET`
 * and, if the name itself will not do on a button, `_LABEL`. None of their values is said back.
 */
export function readProviders(
  variables: Readonly<Record<string, string | undefined>>,
): ProvidersReading {
  const said = new Map<string, Partial<Record<Field, string>>>()
  for (const [variable, value] of Object.entries(variables).toSorted()) {
    if (!variable.startsWith('OIDC_') || value === undefined) continue
    const [, name, field] = NAMED.exec(variable) ?? []
    if (name === undefined)
      return { wrong: `${variable} is none of OIDC_NAME_${Object.keys(expected).join(', _')}.` }
    if (!isRight[field as Field](value))
      return { wrong: `${variable}: expected ${expected[field as Field]}.` }
    said.set(name, { ...said.get(name), [field as Field]: value.trim() })
  }
  const providers: Provider[] = []
  for (const [name, { ISSUER, CLIENT_ID, CLIENT_SECRET, LABEL }] of said) {
    if (ISSUER === undefined || CLIENT_ID === undefined || CLIENT_SECRET === undefined)
      return {
        wrong: `OIDC_${name}_ISSUER, _CLIENT_ID and _CLIENT_SECRET belong together: one of them is missing.`,
      }
    providers.push({
      id: name.toLowerCase(),
      label: LABEL ?? name,
      issuer: ISSUER,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
    })
  }
  return { providers }
}

const isRight: Record<Field, (value: string) => boolean> = {
  ISSUER: isIssuer,
  CLIENT_ID: (value) => value.trim() !== '' && value.length <= 500,
  CLIENT_SECRET: (value) => value.trim() !== '' && value.length <= 500,
  LABEL: (value) => value.trim() !== '' && value.trim().length <= 40,
}

/** By TLS, but on this computer. */
function isIssuer(value: string): boolean {
  const url = URL.parse(value.trim())
  if (url?.search !== '' || url.hash !== '' || url.username !== '') return false
  const here = url.hostname === 'localhost' || url.hostname === '127.0.0.1'
  return url.protocol === 'https:' || (url.protocol === 'http:' && here)
}
