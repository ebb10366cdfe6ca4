import { useLingui } from '@lingui/react/macro'
import type { Problem } from './problem.ts'

/** A problem in the reader's words. The server words its own; the client's own are worded here. */
export function useProblemWords(): (problem: Problem) => string {
  const { t } = useLingui()
  return ({ type, title, detail }) => {
    if (type === 'offline') return t`Servern svarar inte just nu. Vi försöker igen.`
    if (type === 'notUnderstood') return t`Servern svarade något oväntat. Läs in sidan igen.`
    return detail ? `${title} ${detail}` : title
  }
}
