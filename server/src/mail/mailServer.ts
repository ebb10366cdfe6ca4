/** Where letters are handed over, as `MAIL_URL` says it. */
export interface MailServer {
  host: string
  port: number
  /** TLS from the first byte; else by STARTTLS where the server has it. */
  secure: boolean
  auth: { user: string; pass: string } | undefined
}

/** `smtp://host`, `smtps://user:password@host:port`; undefined for what is none. */
export function mailServerOf(text: string): MailServer | undefined {
  const url = URL.parse(text)
  if (!url || url.hostname === '' || url.search !== '' || url.hash !== '') return undefined
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') return undefined
  if (url.pathname !== '' && url.pathname !== '/') return undefined
  const secure = url.protocol === 'smtps:'
  const [user, pass] = [decoded(url.username), decoded(url.password)]
  if (user === undefined || pass === undefined || (user === '' && pass !== '')) return undefined
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    auth: user === '' ? undefined : { user, pass },
  }
}

/** Who a letter is from: `samsyn@example.se`, or `Samsyn <samsyn@example.se>`. */
export interface Sender {
  name: string
  address: string
}

export function senderOf(text: string): Sender | undefined {
  const [, name = '', bracketed, bare] =
    /^(?:([^<>\p{Cc}"]*)<([^<>]*)>|([^<>]*))$/u.exec(text.trim()) ?? []
  const address = (bracketed ?? bare ?? '').trim()
  return isPlainAddress(address) ? { name: name.trim(), address } : undefined
}

/** One address and nothing else: no list, no name, no comment, nothing that ends a line. */
export function isPlainAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}<>()[\],;:\\"@]+@[^\s\p{Cc}<>()[\],;:\\"@]+$/u.test(text)
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
