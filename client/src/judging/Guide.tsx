import { Trans } from '@lingui/react/macro'
import type { TemplateGuide } from '@samsyn/scoring'
import { Disclosure } from './Disclosure.tsx'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** Whose words the criteria and the bands are: the questionnaire's own key is not public. */
export function GuideBy({ guide }: { guide: TemplateGuide }) {
  switch (guide.by) {
    case 'samsyn':
      return <Trans>Samsyns egna ord: SKR:s bedömningsnyckel är inte offentlig.</Trans>
    case 'publisher':
      return <Trans>Utgivarens egna ord.</Trans>
  }
}

/** What each stage looks like, and which share of the points goes with it. */
export function Guide({ guide }: { guide: TemplateGuide }) {
  const { frame } = usePanel()
  const words = useWords()
  return (
    <Disclosure name="guide" label={<Trans>Så beskrivs stadierna</Trans>}>
      <dl className="judging-guide">
        {guide.bands.map(({ stage, from, to, description }) => (
          <div key={stage}>
            <dt>
              {words.stage(stage)}
              <span className="judging-note">
                {from === to ? words.share(from * 10) : `${from}–${words.share(to * 10)}`}
              </span>
            </dt>
            <dd lang={frame.template.language}>{description}</dd>
          </div>
        ))}
      </dl>
    </Disclosure>
  )
}
