import type { TextRef } from '@samsyn/scoring'
import { type ReactNode, useCallback, useMemo } from 'react'
import { useOutlines, useSections } from '../connection/index.ts'
import { SectionsContext } from '../sections/index.ts'
import { useEvaluationHere } from './evaluation.ts'

/** The texts below know how far each of them has come. */
export function WithSections({ children }: { children: ReactNode }) {
  const { id, view, frame, send } = useEvaluationHere()
  const part = useSections()
  const outlines = useOutlines()
  const digestOf = useCallback(
    ({ room, root }: TextRef) =>
      outlines.get(room)?.texts.find((text) => text.root === root)?.digest,
    [outlines],
  )
  const here = useMemo(
    () => ({ id, view, frame, send, part, digestOf }),
    [id, view, frame, send, part, digestOf],
  )
  return <SectionsContext value={here}>{children}</SectionsContext>
}
