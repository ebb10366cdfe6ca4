import { useLingui } from '@lingui/react/macro'
import type { RemarkView, ThreadView } from '@samsyn/scoring'
import { useCallback, useEffect, useMemo } from 'react'
import { personOf, type Room, useEvidence, useMargin, useReleases } from '../connection/index.ts'
import { linkPassages } from '../evidence/index.ts'
import type { TextsBeside } from '../margin/index.ts'
import { showPassage, usePassages } from '../narrative/index.ts'
import { remarkKey, remarkOfKey, remarkPassages, type TextsOfRemarks } from '../remarks/index.ts'
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
  const { frame, thread, chooseThread, remark, chooseRemark, send } = useEvaluationHere()
  const part = useMargin(room)
  const said = useCallback(
    ({ comments, suggestion, blocking }: ThreadView) => {
      const who = (comments[0] && shortName(frame, comments[0].by)) ?? ''
      if (suggestion?.state === 'open') return t`förslag: ${suggestion.replacement}`
      return blocking ? t`hindrar, kommentar av ${who}` : t`kommentar av ${who}`
    },
    [t, frame],
  )
  const saidOfRemark = useCallback(
    ({ from, by }: RemarkView) => {
      const who = from.kind === 'share' ? from.name : (personOf(frame, by)?.name ?? '')
      return t`synpunkt från kommunen, av ${who}`
    },
    [t, frame],
  )
  const register = useEvidence()
  const remarks = useReleases()?.remarks
  const doc = held?.doc
  const list = useMemo(
    () => [
      ...threadPassages(part?.threads ?? [], thread, said),
      ...linkPassages(register, room, t`har underlag`),
      ...(doc ? remarkPassages(remarks ?? [], remark, doc, room, saidOfRemark) : []),
    ],
    [part, thread, said, register, room, t, doc, remarks, remark, saidOfRemark],
  )
  const pick = useCallback(
    (key: string) => {
      const [no, remarked] = [threadOf(key), remarkOfKey(key)]
      if (no === undefined && remarked === undefined) return
      if (no !== undefined) chooseThread(no)
      else chooseRemark(remarked)
      onPane(true)
    },
    [chooseThread, chooseRemark, onPane],
  )
  const passages = usePassages({
    doc,
    room,
    roots,
    passages: list,
    active:
      remark !== undefined
        ? remarkKey(remark)
        : thread === undefined
          ? undefined
          : passageKey(thread),
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
        showText(on.root)
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

  const remarked = useMemo((): TextsOfRemarks | undefined => {
    if (!passages) return undefined
    return {
      stateOf: ({ no }) => passages.place(remarkKey(no))?.state,
      watch: (changed) => passages.watch(changed),
      show: ({ no, on }) => {
        onPane(false)
        if (on && !showPassage(passages, remarkKey(no))) showText(on.root)
      },
    }
  }, [passages, onPane])
  return { passages, beside, remarked }
}

function showText(root: string): void {
  document.querySelector(`[data-root="${CSS.escape(root)}"]`)?.scrollIntoView({ block: 'start' })
}

/** Nearer to the edge of the window than this, a passage is hardly seen, px. */
const EDGE = 96
