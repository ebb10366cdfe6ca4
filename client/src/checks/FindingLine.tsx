import { Trans } from '@lingui/react/macro'
import type { CheckFinding, Template } from '@samsyn/scoring'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { placeOfText, useTextWords } from '../words/index.ts'
import { textAbout } from './grouped.ts'
import { useFindingWords } from './useFindingWords.ts'

interface Props {
  evaluation: string
  template: Template
  finding: CheckFinding
  /** What the lead may do about it, and what was done. */
  children?: ReactNode
}

/** What was found, the words it is about, and the way there. */
export function FindingLine({ evaluation, template, finding, children }: Props) {
  const words = useFindingWords(template)
  const textOf = useTextWords(template)
  const ref = textAbout(finding, template)
  const { chapter, heading } = textOf(ref)
  const quote = quoteOf(finding)
  return (
    <li className="checks-line">
      <p className="checks-sentence">{words(finding)}</p>
      {quote && (
        <blockquote className="checks-quote" lang={template.language}>
          {quote}
        </blockquote>
      )}
      <p className="checks-place">
        {finding.rule === 'followUpOpen' ? (
          <Link to="/e/$id/follow-up" params={{ id: evaluation }}>
            <Trans>Uppföljning</Trans>
          </Link>
        ) : (
          <Link {...placeOfText(evaluation, ref)}>
            {chapter} · {heading}
          </Link>
        )}
      </p>
      {children}
    </li>
  )
}

/** The words that it is about. */
function quoteOf(finding: CheckFinding): string | null {
  if ('at' in finding) return finding.at.quote
  return finding.rule === 'followUpOpen' ? finding.text : null
}
