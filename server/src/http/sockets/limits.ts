/**
 * How many sockets there may be, and what one may do before anybody listens to it. What a room lets
 * one do after that stands in `rooms/limits.ts`. Bytes are bytes, times are milliseconds.
 */
export const socketLimits = {
  /** Open at once, of everybody. Each costs some 30 KiB. */
  open: 10_000,
  /** Of one address: a municipality's whole staff may share one. For IPv6, of one /64. */
  openPerAddress: 2000,
  /** Let in again within a minute: all of them come back at once, and once more. */
  openedPerAddress: 4000,
  /** Of one person, whatever they are signed in with. A page with everything open has six. */
  openPerPerson: 100,
  /** A page that is turned away comes back every 2.5 s with each. */
  openedPerPerson: 1000,
  /** From asking for a socket to having it. Who is refused has as long to go. */
  handshakeWithin: 10_000,
  /** Everybody is asked for a sign of life so often; who has given none since the last is let go. */
  sweepEvery: 30_000,
  /** Pings of one socket between two of these. A browser sends none. */
  pings: 300,
  /**
   * The largest message that is read at all; ws would read 100 MiB. A room refuses what is larger
   * than its own cap with a code that tells the client not to try again, so this is above it.
   */
  messageBytes: 2 * 1024 * 1024,
  /** Frames that one message may come in. */
  fragments: 256,
  /** How long a socket that was told to close may take. What waits for it is kept so long. */
  goodbyeWithin: 3000,
} as const

export type SocketLimits = { readonly [Name in keyof typeof socketLimits]: number }
