import type { Command, MarginPart, TextRef } from '@samsyn/scoring'
import type { Problem, SendCommand } from '../connection/index.ts'

/** What a thread is about: a passage, or a whole text. */
export type About = MarginPart['threads'][number]['on'] | TextRef

/** What somebody is writing and has not sent. */
export interface Draft {
  /** Of a new thread. */
  on: About | null
  text: string
  blocking: boolean
  assignee: string | null
  /** Other words for the passage; null where none are proposed. */
  replacement: string | null
  /** Handed over and not answered yet. */
  sending: boolean
  /** Why it was not taken. */
  problem: Problem | undefined
}

const EMPTY: Draft = {
  on: null,
  text: '',
  blocking: false,
  assignee: null,
  replacement: null,
  sending: false,
  problem: undefined,
}

const drafts = new Map<string, Draft>()
const watchers = new Set<() => void>()

/**
 * Unsent words by where they belong. In memory, and longer than any screen: who turns away and comes
 * back finds them, and a refusal that came meanwhile.
 */
export function draftAt(key: string): Draft {
  return drafts.get(key) ?? EMPTY
}

export function hasDraft(key: string): boolean {
  return drafts.has(key)
}

export function write(key: string, change: Partial<Draft>): void {
  drafts.set(key, { ...draftAt(key), ...change })
  tell()
}

export function discard(key: string): void {
  if (drafts.delete(key)) tell()
}

export function watchDrafts(changed: () => void): () => void {
  watchers.add(changed)
  return () => void watchers.delete(changed)
}

/** Sends what was written under a key, and forgets it when it is taken. Says whether it was. */
export async function sendDraft(
  key: string,
  command: Command,
  send: SendCommand,
): Promise<boolean> {
  if (draftAt(key).sending) return false
  write(key, { sending: true, problem: undefined })
  const sent = await send(command)
  if (sent.ok) discard(key)
  else write(key, { sending: false, problem: sent.problem })
  return sent.ok
}

function tell(): void {
  for (const watcher of watchers) watcher()
}
