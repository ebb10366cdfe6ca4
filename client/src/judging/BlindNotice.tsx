import { Plural, Trans } from '@lingui/react/macro'
import type { SubQuestionView } from '@samsyn/scoring'
import { personOf } from '../connection/index.ts'
import { Initials } from '../ui/index.ts'
import type { Blind, Opening } from './blind.ts'
import { usePanel } from './usePanel.ts'
import { useWords } from './useWords.ts'

/** Who has handed in, and why the rest is hidden and when it opens (C1, C2). */
export function BlindNotice({ blind }: { blind: Blind }) {
  const { row } = usePanel()
  return (
    <section className="judging-blind">
      <h3 className="judging-heading">
        <Trans>Utvärderarna</Trans>
      </h3>
      <ul className="judging-judges">
        {row.judges.map((judge) => (
          <JudgeLine key={judge.person} judge={judge} />
        ))}
      </ul>
      <p className="judging-opens">
        <OpeningWords opens={blind.opens} />
      </p>
    </section>
  )
}

function JudgeLine({ judge }: { judge: SubQuestionView['judges'][number] }) {
  const { frame } = usePanel()
  const words = useWords()
  const person = personOf(frame, judge.person)
  const who = words.who(judge.person, 'first')
  return (
    <li className="judging-judge">
      {person && <Initials name={person.name} color={person.color} small />}
      <span>
        <JudgeWords judge={judge} who={who} />
      </span>
    </li>
  )
}

function JudgeWords({ judge, who }: { judge: SubQuestionView['judges'][number]; who: string }) {
  const { me } = usePanel()
  const words = useWords()
  switch (judge.status) {
    case 'judging':
      return judge.person === me ? (
        <Trans>Du har inte lämnat in än</Trans>
      ) : (
        <Trans>{who} har inte lämnat in än</Trans>
      )
    case 'submitted': {
      const time = words.when(judge.at)
      return judge.person === me ? (
        <Trans>Du har lämnat in, {time}</Trans>
      ) : (
        <Trans>
          {who} har lämnat in, {time}
        </Trans>
      )
    }
    case 'recused':
      return <Trans>{who} deltar inte (jäv); bedömningen öppnas aldrig</Trans>
  }
}

function OpeningWords({ opens }: { opens: Opening }) {
  const words = useWords()
  switch (opens.when) {
    case 'allSubmit': {
      const names = words.people(opens.waitsFor, 'subject')
      return (
        <Trans>
          Bedömningarna är dolda så att var och en bedömer för sig. De öppnas för alla samtidigt när{' '}
          {names} har lämnat in.
        </Trans>
      )
    }
    case 'areaDone':
      return (
        <>
          <Trans>
            Bedömningarna är dolda så att var och en bedömer för sig. De öppnas när alla har lämnat
            in hela området.
          </Trans>
          {opens.left.map(({ person, count }) => (
            <LeftWords key={person} who={words.who(person, 'first')} count={count} />
          ))}
        </>
      )
    case 'moreAssigned':
      return (
        <Trans>
          Det behövs minst två utvärderare här. Inget öppnas förrän ledaren har utsett en till.
        </Trans>
      )
  }
}

function LeftWords({ who, count }: { who: string; count: number }) {
  return (
    <>
      {' '}
      <Plural
        value={count}
        one={`${who} har # delfråga kvar.`}
        other={`${who} har # delfrågor kvar.`}
      />
    </>
  )
}
