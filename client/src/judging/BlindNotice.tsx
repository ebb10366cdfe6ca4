import { Plural, Trans } from '@lingui/react/macro'
import type { PersonId, SubQuestionView } from '@samsyn/scoring'
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
      <p>
        <OpeningWords blind={blind} />
      </p>
      <p className="judging-note">
        <WhyHidden />
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

function OpeningWords({ blind: { submitted, opens } }: { blind: Blind }) {
  const words = useWords()
  switch (opens.when) {
    case 'allSubmit': {
      const done = words.people(
        submitted.map(({ person }) => person),
        'first',
      )
      const waited = words.people(opens.waitsFor, 'subject')
      return (
        <>
          {submitted.length > 0 && <Trans>{done} har lämnat in. </Trans>}
          <Trans>Öppnas när {waited} har lämnat in.</Trans>
        </>
      )
    }
    case 'areaDone':
      return <AreaWords left={opens.left} />
    case 'moreAssigned': {
      const who = words.people(opens.assign, 'subject', 'or')
      return (
        <>
          {opens.remain.length === 0 ? (
            <Trans>Ingen utvärderare är kvar här. </Trans>
          ) : (
            <Trans>Det behövs minst två utvärderare här. </Trans>
          )}
          <Trans>Inget öppnas förrän {who} har utsett en till.</Trans>
        </>
      )
    }
    case 'notNow':
      return <Trans>Inget öppnas medan utvärderingen är stängd för ändringar.</Trans>
  }
}

/** Reveal per area: what each has left, oneself first, and who has nothing left. */
function AreaWords({ left }: Pick<Extract<Opening, { when: 'areaDone' }>, 'left'>) {
  const { area, row, me } = usePanel()
  const words = useWords()
  const no = area.no
  const done = row.judges
    .filter(
      ({ status, person }) => status !== 'recused' && !left.some((one) => one.person === person),
    )
    .map(({ person }) => person)
  const inOrder = [...left].sort(
    (one, other) => Number(other.person === me) - Number(one.person === me),
  )
  const finished = words.people(done, 'first')
  return (
    <>
      {done.length > 0 && (
        <Trans>
          {finished} har lämnat in hela område {no}.{' '}
        </Trans>
      )}
      {inOrder.map(({ person, count }) => (
        <LeftWords key={person} person={person} count={count} />
      ))}
      <Trans>Öppnas när alla har lämnat in hela området.</Trans>
    </>
  )
}

function LeftWords({ person, count }: { person: PersonId; count: number }) {
  const { area, me } = usePanel()
  const words = useWords()
  const who = words.who(person, 'first')
  const no = area.no
  return (
    <>
      {person === me ? (
        <Plural
          value={count}
          one={`Du har # kvar i område ${no}.`}
          other={`Du har # kvar i område ${no}.`}
        />
      ) : (
        <Plural value={count} one={`${who} har # kvar.`} other={`${who} har # kvar.`} />
      )}{' '}
    </>
  )
}

/** People ask whether they lack a right when something is hidden without a reason. */
function WhyHidden() {
  const { row } = usePanel()
  return row.mine ? (
    <Trans>Till dess ser bara du din bedömning, och du ser ingen annans.</Trans>
  ) : (
    <Trans>
      Till dess ser bara den som skriver en bedömning den, så att var och en bedömer för sig.
    </Trans>
  )
}
