import type { TrailCheck } from '../evaluations/index.ts'

/** A check as a person reads it, in a few lines under a title. */
export function checkInWords(title: string, check: TrailCheck): string {
  return [title, ...linesOf(check).map((line) => `  ${line}`)].join('\n')
}

function linesOf(check: TrailCheck): string[] {
  if (!check.whole) {
    return check.by === 'chain'
      ? [`NOT WHOLE: event ${check.seq} was ${check.what}: ${check.why}.`]
      : [
          'The chain is whole.',
          `AGAINST THE RULES: event ${check.seq} cannot have happened: ${check.why}.`,
        ]
  }
  return [...ruleLines(check), `It ends in ${check.head}`]
}

/** What a whole trail holds, and whether it is by the rules. */
export function ruleLines(check: Extract<TrailCheck, { whole: true }>): string[] {
  const { rows, last, erased, withheld } = check
  const latest = withheld > 0 ? 'the last that is shown' : 'the last'
  const until = last === undefined ? '' : `, ${latest} ${new Date(last).toISOString()}`
  return [
    `Whole: ${counted(rows, 'event')}${until}.`,
    ...(erased > 0 ? [`Of ${counted(erased, 'event')} a text is erased, as the trail tells.`] : []),
    ...(withheld > 0
      ? [`Of ${counted(withheld, 'event')} the content is not in the file: not for its reader.`]
      : []),
    rulesLine(check),
  ]
}

function rulesLine(check: Extract<TrailCheck, { whole: true }>): string {
  if (check.rules === 'followed') {
    const { decided, subQuestions, points, maximum } = check
    return `By the rules: ${decided} of ${subQuestions} sub-questions decided, ${points} of ${maximum} points.`
  }
  switch (check.why) {
    case 'withheld':
      return 'The rules were not asked: they need the content of every event.'
    case 'unknownTemplate':
      return 'The rules were not asked: this version does not know the template.'
  }
}

function counted(many: number, what: string): string {
  return `${many} ${many === 1 ? what : `${what}s`}`
}
