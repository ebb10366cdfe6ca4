import type { Anchor } from './anchor.ts'
import type { EvaluationState } from './consensus/state.ts'
import { linkPlace, threadPlace } from './places.ts'

/** A passage of a text that something is about, by the name under which its place is kept. */
export interface Passage {
  place: string
  /** As it was when somebody named it. */
  anchor: Anchor
}

/** Every passage that a thread or a link names now, resolved threads included. */
export function passagesOf({ beside }: EvaluationState): Passage[] {
  const threads = [...beside.margin.rooms.values()].flatMap((room) => [...room.threads.values()])
  const links = [...beside.evidence.links.values()].filter(({ gone }) => !gone)
  return [
    ...threads.flatMap(({ no, on }) =>
      'quote' in on ? [{ place: threadPlace(no), anchor: on }] : [],
    ),
    ...links.flatMap(({ no, from, to }) => [
      ...(from.kind === 'passage' ? [{ place: linkPlace(no, 'from'), anchor: from.passage }] : []),
      ...(to.kind === 'passage' ? [{ place: linkPlace(no, 'to'), anchor: to.passage }] : []),
    ]),
  ]
}
