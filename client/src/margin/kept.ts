import { type ShownKind, shownKinds } from './threads.ts'

const KEPT = 'samsyn.margin'

/** Which threads were looked at last in this tab. */
export function keptKind(): ShownKind {
  const kept = sessionStorage.getItem(KEPT)
  return shownKinds.find((kind) => kind === kept) ?? 'open'
}

export function keepKind(kind: ShownKind): void {
  sessionStorage.setItem(KEPT, kind)
}
