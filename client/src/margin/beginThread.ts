import { type About, write } from './drafts.ts'

/** The key of the thread that somebody is about to begin in a room. */
export function newThreadAt(id: string, room: string): string {
  return `${id} ${room} new`
}

/** Somebody wants to say something about a passage or a text. What they had begun to say stays. */
export function beginThread(id: string, on: About): void {
  write(newThreadAt(id, on.room), { on, replacement: null })
}
