import { useLingui } from '@lingui/react/macro'
import type { ThreadView } from '@samsyn/scoring'
import { useCallback, useEffect, useMemo } from 'react'
import { type Room, useEvidence, useMargin } from '../connection/index.ts'
import { linkPassages } from '../evidence/index.ts'
import type { TextsBeside } from '../margin/index.ts'
import { showPassage, usePassages } from '../narrative/index.ts'
import { shortName } from '../words/index.ts'
import { acceptInText } from './acceptInText.ts'
import { useEvaluationHere } from './evaluation.ts'
import { passageKey, threadOf, threadPassages } from './threadPassages.ts'

interface Wanted {
  /** Undefined before its texts can be shown. */
  held: Room | undefined
  room: string
  roots: readonly string[]
  /** Something in the text was asked for, or is to be seen: the pane is to come or to go. */
  onPane: (open: boolean) => void
}

/** The passages of a room's threads and links in its texts, and what the cards do with them. */
export function useTextsBeside({ held, room, roots, onPane }: Wanted) {
  const { t } = useLingui()
  const { frame, thread, chooseThread, send } = useEvaluationHere()
  const part = useMargin(room)
  const said = useCallback(
    ({ comments, suggestion, blocking }: ThreadView) => {
      const who = (comments[0] && shortName(frame, comments[0].by)) ?? ''
      if (suggestion?.state === 'open') return t`förslag: ${suggestion.replacement}`
      return blocking ? t`hindrar, kommentar av ${who}` : t`kommentar av ${who}`
    },
    [t, frame],
  )
  const register = useEvidence()
  const list = useMemo(
    () => [
      ...threadPassages(part?.threads ?? [], thread, said),
      ...linkPassages(register, room, t`har underlag`),
    ],
    [part, thread, said, register, room, t],
  )
  const pick = useCallback(
    (key: string) => {
      const no = threadOf(key)
      if (no === undefined) return
      chooseThread(no)
      onPane(true)
    },
    [chooseThread, onPane],
  )
  const passages = usePassages({
    doc: held?.doc,
    room,
    roots,
    passages: list,
    active: thread === undefined ? undefined : passageKey(thread),
    onPick: pick,
  })

  // Chosen in the list, on another screen or in the bell: it comes into sight where it is not.
  const here = part?.threads.some(({ no }) => no === thread) ?? false
  useEffect(() => {
    if (!passages || thread === undefined || !here) return
    const range = passages.range(passageKey(thread))
    if (!range) return
    const { top } = range.view.coordsAtPos(range.from)
    if (top < EDGE || top > innerHeight - EDGE) showPassage(passages, passageKey(thread))
  }, [passages, thread, here])

  const doc = held?.doc
  const beside = useMemo((): TextsBeside | undefined => {
    if (!passages || !doc) return undefined
    return {
      passageOf: ({ no }) => {
        const place = passages.place(passageKey(no))
        if (!place) return undefined
        const at = place.state === 'removed' ? undefined : place
        return { state: place.state, quote: place.quote, root: at?.root, from: at?.from }
      },
      watch: (changed) => passages.watch(changed),
      show: ({ no, on }) => {
        onPane(false)
        if (showPassage(passages, passageKey(no))) return
        document
          .querySelector(`[data-root="${CSS.escape(on.root)}"]`)
          ?.scrollIntoView({ block: 'start' })
      },
      accept: async ({ no, suggestion }) => {
        if (!suggestion) return undefined
        const { replacement } = suggestion
        const key = passageKey(no)
        const wanted = { doc, room, roots, passages, key, thread: no, replacement, send }
        const problem = await acceptInText(wanted)
        return problem === 'notFound'
          ? {
              type: 'notFound',
              title: t`Texten har ändrats så att orden inte hittas. Ändra den för hand.`,
              status: 0,
            }
          : problem
      },
    }
  }, [passages, doc, room, roots, send, onPane, t])
  return { passages, beside }
}

/** Nearer to the edge of the window than this, a passage is hardly seen, px. */
const EDGE = 96
