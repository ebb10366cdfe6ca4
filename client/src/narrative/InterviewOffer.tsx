import { Trans, useLingui } from '@lingui/react/macro'
import type { Node } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import { type Editor, useEditorState } from '@tiptap/react'
import { useEvidence } from '../connection/index.ts'
import { interviewSentence, sentenceIn } from './interviewSentence.ts'
import { Offer } from './Offer.tsx'

/** The register's interviews in a sentence; or that the one in the text says something else by now. */
export function InterviewOffer({ editor }: { editor: Editor }) {
  const { t } = useLingui()
  const sentence = interviewSentence(useEvidence()?.items ?? [])
  const stands = useEditorState({
    editor,
    selector: ({ editor: now }) => sentenceOf(now.state.doc) ?? null,
  })
  if (!sentence || stands?.says === sentence) return null
  if (!stands)
    return (
      <Offer editor={editor} act={t`Infoga meningen`} onAct={() => insert(editor, sentence)}>
        <Trans>Ur underlagsregistret:</Trans> <q>{sentence}</q>
      </Offer>
    )
  return (
    <Offer
      editor={editor}
      act={t`Uppdatera meningen`}
      onAct={() =>
        editor.view.dispatch(
          editor.state.tr.insertText(sentence, stands.at, stands.at + stands.says.length),
        )
      }
    >
      <Trans>Antalet intervjuer i texten stämmer inte med underlagsregistret, som ger:</Trans>{' '}
      <q>{sentence}</q>
    </Offer>
  )
}

/** The sentence as it stands in a text, if it is there in one piece. */
function sentenceOf(doc: Node): { at: number; says: string } | undefined {
  let found: { at: number; says: string } | undefined
  doc.descendants((node, at) => {
    if (found || !node.isTextblock) return !found
    const sentence = sentenceIn(
      node.children.map((part) => part.text ?? '\ufffc'.repeat(part.nodeSize)).join(''),
    )
    if (sentence) found = { ...sentence, at: at + 1 + sentence.at }
    return false
  })
  return found
}

/** In a last paragraph of its own, or in the last one if that is empty. */
function insert(editor: Editor, sentence: string): void {
  const { doc, schema, tr } = editor.state
  const last = doc.lastChild
  if (last?.type.name === 'paragraph' && last.content.size === 0)
    tr.insertText(sentence, doc.content.size - 1)
  else if (schema.nodes.paragraph)
    tr.insert(doc.content.size, schema.nodes.paragraph.create(null, schema.text(sentence)))
  editor.view.dispatch(tr.setSelection(TextSelection.atEnd(tr.doc)).scrollIntoView())
  editor.view.focus()
}
