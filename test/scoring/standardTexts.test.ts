import { standardText, templates } from '@samsyn/scoring'
import { expect, test } from 'vitest'

test.each(templates.map((template) => [template.id, template] as const))(
  '[S1] %s offers a text for each area, beside the template and not in it',
  (id, template) => {
    for (const { no } of template.areas) {
      const text = standardText(id, no)
      expect(text.length).toBeGreaterThan(0)
      for (const paragraph of text) expect(paragraph).toMatch(/^\p{Lu}.*\.$/u)
      expect(JSON.stringify(template)).not.toContain(text[0])
    }
  },
)

test('another template offers none', () => {
  expect(standardText('our-own', 1)).toEqual([])
})
