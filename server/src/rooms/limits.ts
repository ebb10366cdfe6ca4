/**
 * What one connection and one room may cost. All in one place, so that what a stranger can make
 * the server do can be read off a page. Bytes are bytes, times are milliseconds.
 */
export const limits = {
  /** One frame. A whole area typed offline is far below it. */
  frameBytes: 1024 * 1024,
  /**
   * Frames of one socket: a bucket of `framesBurst` that refills. A stock client repeats what it
   * hears of others' carets back to the server, so an honest one sends far more than it types.
   */
  framesBurst: 5000,
  framesPerSecond: 1000,
  bytesBurst: 8 * 1024 * 1024,
  bytesPerSecond: 1024 * 1024,
  /**
   * Frames' worth that a question spends, for the whole state (sync step 1) or for who is there.
   * The state that is the answer also counts as bytes of who asked.
   */
  questionCosts: 50,
  /** What may wait while the room loads, or for the sync step 2 that must come first. */
  backlogFrames: 1000,
  backlogBytes: 2 * 1024 * 1024,
  /** The encoded state of one room. At the cap, deleting still works. */
  stateBytes: 2 * 1024 * 1024,
  /**
   * The log of a room behind its first row: beyond so many rows, or more bytes than both these and
   * that row, one state is made of all of it. A room opens from that state and a tail like this. A
   * row may be there for each so many bytes of the state too: making a large one costs more.
   */
  tailRows: 1000,
  stateBytesPerTailRow: 256,
  tailBytes: 128 * 1024,
  /**
   * What Yjs may have to look at to find places for one update: mostly one thing for each, and all
   * that came between two neighbours while somebody was offline. The steps also count as bytes.
   */
  stepsPerUpdate: 1_000_000,
  /** Client ids that one update may carry: own ones, from as many offline sessions. */
  clientsPerUpdate: 64,
  /** Handed to a socket and not yet sent. A full state and what comes meanwhile fit. */
  waitingBytes: 4 * 1024 * 1024,
  /** The same of all sockets together: beyond it those go that wait for most. */
  waitingAltogether: 128 * 1024 * 1024,
  /** From opening the socket to asking for the room's state. */
  joinWithin: 10_000,
  /** y-websocket hangs up after 30 s without a data frame; a ping is none. */
  keepAliveAfter: 15_000,
  /** Who says nothing for so long is asked for its awareness; y-websocket answers by itself. */
  askAfter: 30_000,
  /** Who does not answer either is not there: a laptop that was closed, a network that changed. */
  silenceAllowed: 60_000,
  /** One person's presence in a room, as JSON. */
  caretBytes: 4096,
  caretsPerFrame: 256,
  caretsPerVisit: 8,
  /** Known in one room, those that have left included: the oldest of these are forgotten. */
  caretsPerRoom: 1000,
} as const

export type Limits = { readonly [Name in keyof typeof limits]: number }
