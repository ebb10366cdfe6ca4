import { editorSchema } from '@samsyn/client/narrative'
import { NodeSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'

test('an arrow key steps past a footnote: selected, the next letter would take its place', () => {
  const note = editorSchema.nodes.footnote?.create(null, editorSchema.text('Not.'))
  expect(note && NodeSelection.isSelectable(note)).toBe(false)
})
