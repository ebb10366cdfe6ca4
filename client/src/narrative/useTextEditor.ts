import { useLingui } from '@lingui/react/macro'
import { Extension } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { type Editor, useEditor } from '@tiptap/react'
import { yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap'
import { useContext, useEffect, useMemo } from 'react'
import * as Y from 'yjs'
import type { Room } from '../connection/index.ts'
import { passageMarks } from './anchors/passageMarks.ts'
import { PassagesContext } from './anchors/passagesContext.ts'
import { carets } from './carets.ts'
import { copyForReading } from './copyForReading.ts'
import { editorSchema, narrativeNodes } from './extensions.ts'
import { filledSlice } from './filledSlice.ts'
import { onlyList } from './onlyList.ts'
import { pastedHtml } from './pastedHtml.ts'
import { placesForLetters } from './placesForLetters.ts'
import { points } from './points/points.ts'
import { shownPlaces } from './shownPlace.ts'
import { undoOptions } from './undoOptions.ts'
import { steppedUndo } from './undoSteps.ts'

interface Wanted {
  room: Room
  /** The text, one of the room's. */
  fragment: Y.XmlFragment
  /** The text is a list and stays one. */
  list?: boolean | undefined
  /** The sub-questions that an item of such a list may be about. */
  subQuestions?: readonly string[] | undefined
  mayWrite: boolean
  /** The id of what names this text, and of what more is said of it. */
  labelledBy: string
  describedBy?: string | undefined
  onFocus?: ((editor: Editor) => void) | undefined
}

/** The editor of one co-written text. Made only when the text's first state is there. */
export function useTextEditor(wanted: Wanted): Editor {
  const { t } = useLingui()
  const { room, list, subQuestions, mayWrite, labelledBy, describedBy, onFocus } = wanted
  const fragment = useMemo(
    () => (mayWrite ? wanted.fragment : copyForReading(wanted.fragment)),
    [wanted.fragment, mayWrite],
  )
  const passages = useContext(PassagesContext)
  const editor = useEditor(
    {
      extensions: [
        ...narrativeNodes(),
        ...(list ? [onlyList] : []),
        ...(list && subQuestions
          ? [
              points({
                text: fragment,
                awareness: room.provider.awareness,
                subQuestions,
                words: { handle: t`Flytta punkten, eller klicka för att välja delfråga` },
                mayWrite,
              }),
            ]
          : []),
        steppedUndo,
        Collaboration.configure({ fragment, yUndoOptions: undoOptions }),
        carets(room.provider.awareness),
        ...(passages ? [passageMarks(passages, Y.findRootTypeKey(wanted.fragment))] : []),
        Extension.create({
          name: 'shownPlace',
          addProseMirrorPlugins: () => [shownPlaces(wanted.fragment)],
        }),
      ],
      // What the shared text is drawn over a moment later: so that the first selection fits it.
      content: yXmlFragmentToProseMirrorRootNode(fragment, editorSchema).toJSON(),
      editable: mayWrite,
      // Its style element would be refused; narrative.css says the same.
      injectCSS: false,
      editorProps: {
        transformPastedHTML: (html) => pastedHtml(html),
        transformPasted: filledSlice,
        attributes: {
          class: 'narrative-prose',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-readonly': String(!mayWrite),
          'aria-labelledby': labelledBy,
          ...(describedBy && { 'aria-describedby': describedBy }),
        },
      },
      onFocus: ({ editor: focused }) => onFocus?.(focused),
    },
    [room, fragment, passages],
  )
  useEffect(() => placesForLetters(fragment), [fragment])
  return editor
}
