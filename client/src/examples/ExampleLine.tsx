import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { placeOfText } from '../words/index.ts'
import type { Example } from './useExamples.ts'

/** One passage, whose it is, and the way to where it stands. */
export function ExampleLine({ example }: { example: Example }) {
  const { t } = useLingui()
  const { evaluation, municipality, year, area, section, on, passage } = example
  const where = [
    area ? `${area.no} ${area.name}` : t`Sammanfattning`,
    section ? `${numbers(section.subQuestions)} ${section.heading}` : textName(),
  ]
  return (
    <li className="examples-one">
      <blockquote className="examples-passage">{passage}</blockquote>
      <p className="examples-place">
        <Link {...placeOfText(evaluation, on)}>
          {municipality} {year}
        </Link>{' '}
        <span className="examples-soft">{where.filter(Boolean).join(' · ')}</span>
      </p>
    </li>
  )

  function textName(): string {
    if (on.root === 'general') return t`Allmänt`
    if (on.root === 'strengths') return t`Styrkor`
    if (on.root === 'improvements') return t`Förbättringsmöjligheter`
    return ''
  }
}

function numbers(all: readonly string[]): string {
  const [first, last] = [all[0] ?? '', all.at(-1) ?? '']
  return first === last ? first : `${first}–${last}`
}
