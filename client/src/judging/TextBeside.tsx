import { Trans, useLingui } from '@lingui/react/macro'
import type { PlainBlock } from '@samsyn/document'
import { Skeleton } from '../ui/index.ts'
import { Disclosure } from './Disclosure.tsx'
import { useAreaText } from './useAreaText.ts'
import { usePanel } from './usePanel.ts'
import type { AreaText } from './written.ts'

/** Write first, then score: what is written about the row, where the screen does not show it. */
export function TextBeside() {
  return (
    <Disclosure name="text" label={<Trans>Texten</Trans>}>
      <Reading />
    </Disclosure>
  )
}

function Reading() {
  const { t } = useLingui()
  const { frame } = usePanel()
  const reading = useAreaText()
  switch (reading.state) {
    case 'coming':
      return (
        <div role="status" aria-label={t`Hämtar texten`} className="judging-text">
          <Skeleton width="90%" />
          <Skeleton width="75%" />
        </div>
      )
    case 'gone':
      return (
        <p className="judging-note">
          <Trans>Texten går inte att hämta just nu.</Trans>
        </p>
      )
    case 'read':
      return (
        <div className="judging-text">
          <Sections sections={reading.text.sections} language={frame.template.language} />
          <Points
            heading={t`Styrkor`}
            points={reading.text.strengths}
            language={frame.template.language}
          />
          <Points
            heading={t`Förbättringsmöjligheter`}
            points={reading.text.improvements}
            language={frame.template.language}
          />
        </div>
      )
  }
}

type Sectioned = Pick<AreaText, 'sections'> & { language: string }

function Sections({ sections, language }: Sectioned) {
  return sections.map(({ heading, blocks }) => (
    <section key={heading}>
      <h4 lang={language}>{heading}</h4>
      {blocks.length === 0 && <NothingYet />}
      {keyed(blocks).map(({ key, block }) => (
        <Block key={key} block={block} language={language} />
      ))}
    </section>
  ))
}

function Block({ block, language }: { block: PlainBlock; language: string }) {
  if (block.type === 'paragraph') return <p lang={language}>{block.text}</p>
  return <Lines lines={block.items} language={language} />
}

interface PointsProps {
  heading: string
  points: readonly string[]
  language: string
}

function Points({ heading, points, language }: PointsProps) {
  return (
    <section>
      <h4>{heading}</h4>
      {points.length === 0 ? <NothingYet /> : <Lines lines={points} language={language} />}
    </section>
  )
}

function Lines({ lines, language }: { lines: readonly string[]; language: string }) {
  return (
    <ul lang={language}>
      {keyed(lines).map(({ key, block }) => (
        <li key={key}>{block}</li>
      ))}
    </ul>
  )
}

function NothingYet() {
  return (
    <p className="judging-note">
      <Trans>Inget är skrivet än.</Trans>
    </p>
  )
}

/** Plain text has no names of its own: its place is its name. */
function keyed<Block>(blocks: readonly Block[]): { key: number; block: Block }[] {
  return blocks.map((block, key) => ({ key, block }))
}
