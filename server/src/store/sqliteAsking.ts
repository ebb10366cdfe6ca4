import type { KeptReading, KeptWriting } from './sqliteMessages.ts'
import type { SqliteThread } from './sqliteThread.ts'

/** Asks the thread for what is kept beside rooms and streams, by the name that it has there. */
export function askingOf(thread: SqliteThread) {
  type Reads = KeptReading
  type Writes = KeptWriting
  return {
    read<What extends keyof Reads>(what: What, ...asked: Parameters<Reads[What]>) {
      // The thread answers what is asked; a request's type cannot say so.
      return thread.ask({ do: 'readBeside', what, with: asked }) as Promise<ReturnType<Reads[What]>>
    },
    /** The caller may change its own objects at once. */
    write<What extends keyof Writes>(what: What, ...asked: Parameters<Writes[What]>) {
      const given = structuredClone(asked)
      return thread.ask({ do: 'writeBeside', what, with: given }) as Promise<
        ReturnType<Writes[What]>
      >
    },
  }
}
