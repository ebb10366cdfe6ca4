import { type CheckedReport, checks, findingsIn } from '@samsyn/report'
import type { CheckFinding } from '@samsyn/scoring'
import { expect, test } from 'vitest'
import { list, no, paragraph, soundReport, withFootnote, withText, withWords } from './report.ts'

const LONG =
  'Kommunen har under flera år arbetat med att utveckla dialogen med dem som bor och verkar där.'

test('[K1] nothing is found in a sound report', () => {
  expect(findingsIn(soundReport())).toEqual([])
})

test.each<[string, CheckedReport, string[]]>([
  ['a section without words', withWords('section/1.1', ' … '), ['noText:area-1/section/1.1']],
  ['a text without a block', withText('general', []), ['noText:area-1/general']],
  ['words in a footnote only', withText('general', [withFootnote('', 'Se bilagan')]), []],
  ['a list may be empty', withText('improvements', [list({ words: '' })], rows({ '1.2': 60 })), []],
])('[K1] %s', (_, report, expected) => {
  expect(namesIn(report)).toEqual(expected)
})

test('[K1] a sub-question without consensus stops a release', () => {
  const report = rows({ '1.1': null })
  expect(findingsIn(report)).toContainEqual({
    finding: 'noConsensus:1.1',
    severity: 'stops',
    rule: 'noConsensus',
    subQuestion: '1.1',
  })
})

test.each<[string, number, string, string[]]>([
  ['above 90 % with one about another row', 91, '1.2', ['noStrength']],
  ['above 90 % with one of its own', 91, '1.1', []],
  ['at 90 %', 90, '1.2', []],
])('[K1] a strength is asked for %s', (_, percent, about, expected) => {
  const report = withText(
    'strengths',
    [list({ words: 'En styrka', subQuestion: about })],
    rows({ '1.1': percent }),
  )
  expect(rulesIn(report)).toEqual(expected)
})

test.each<[string, number, string | undefined, string[]]>([
  ['below 50 % with one about another row', 49, '1.1', ['noImprovement']],
  ['below 50 % with one that says of no row that it is about it', 49, undefined, []],
  ['at 50 %', 50, '1.1', []],
])('[K1] an improvement is asked for %s', (_, percent, about, expected) => {
  const item = { words: 'Gör mer', point: 'aaaaaaaa', ...(about && { subQuestion: about }) }
  expect(rulesIn(withText('improvements', [list(item)], rows({ '1.2': percent })))).toEqual(
    expected,
  )
})

test('[K1] an item without words is no strength', () => {
  expect(rulesIn(withText('strengths', [list({ words: ' ' })]))).toEqual(['noStrength'])
})

test('[K1] an improvement rests on a passage of the text', () => {
  const report = { ...soundReport(), supported: new Set<string>() }
  expect(findingsIn(report)).toMatchObject([
    { rule: 'unsupportedImprovement', at: { quote: 'Följ upp oftare' }, point: 'aaaaaaaa' },
  ])
})

test.each<[string, string, number]>([
  ['the same sentence', LONG, 1],
  ['with other signs and capitals', LONG.toUpperCase().replace('.', ' !'), 1],
  ['among others', `Det är så. ${LONG} Så är det.`, 1],
  ['a short sentence', 'Detta är en styrka.', 0],
  ['half of it', `${LONG.slice(0, 60)}.`, 0],
])('[K1] the same text in two places: %s', (_, words, times) => {
  const first = withWords('section/1.1', `${LONG} Detta är en styrka.`)
  const report = withText('section/1.2', [paragraph(words)], first)
  expect(rulesIn(report)).toEqual(Array(times).fill('repeatedText'))
})

test('[K1] a sentence repeated in many places is told once', () => {
  const blocks = [paragraph(LONG), paragraph(LONG), paragraph(LONG)]
  expect(rulesIn(withText('section/1.1', blocks))).toEqual(['repeatedText'])
})

test.each<[string, string, string, number[] | undefined]>([
  ['section/1.1', '38 av 40 poäng', 'its own row', undefined],
  ['section/1.1', '38 poäng av 40', 'its own row', undefined],
  ['section/1.1', '37 av 40 poäng', 'its own row, wrong', [38]],
  ['section/1.1', '28 av 60 poäng', 'another row’s maximum: nothing to compare with', undefined],
  ['section/1.1', 'Området får 67 poäng av 100', 'the area, wrong', [66]],
  ['section/1.1', 'Området får 66 poäng', 'the area', undefined],
  ['section/1.1', 'Detta ger 41 poäng', 'no figure of these', [38, 66, 40, 100]],
  ['section/1.1', 'Detta ger högst 40 poäng', 'a maximum', undefined],
  ['section/1.1', '95 procent av maxpoängen', 'its own percent', undefined],
  ['section/1.1', '59 % av möjliga poäng', 'a wrong percent', [95, 66]],
  ['section/1.1', '85 procent av eleverna', 'percent of something else', undefined],
  ['section/1.1', '25 av 40 medarbetare', 'no points', undefined],
  ['section/1.1', 'År 2018 fick kommunen 549 poäng', 'another year', undefined],
  ['section/1.1', 'I år, 2023, blir det 549 poäng', 'this year', [38, 66, 40, 100]],
  ['section/1.1', 'Genomsnittet är 52 poäng', 'a mean', undefined],
  ['result', 'en förbättring från 549 poäng till 66 poäng', 'what it came to', undefined],
  [
    'result',
    'en förbättring från 549 poäng till 67 poäng',
    'what it came to, wrong',
    [38, 28, 66, 40, 60, 100],
  ],
  ['section/1.1', 'Kommunen får 37 av 40 poeng', 'in Norwegian', [38]],
  ['section/1.1', '38,5 poäng', 'not as it prints', [38, 66, 40, 100]],
])('[K1] figures in %s: “%s” (%s)', (root, words, _, printed) => {
  const found = findingsIn(withWords(root, `${words}.`)).filter(
    ({ rule }) => rule === 'otherFigure',
  )
  expect(found).toMatchObject(printed ? [{ printed }] : [])
})

test('[K1] a figure is not compared with a row that has none yet', () => {
  const report = withText('section/1.1', [paragraph('38 av 40 poäng.')], rows({ '1.1': null }))
  expect(rulesIn(report)).toEqual(['noConsensus'])
})

test.each<[string, string[]]>([
  ['Ingalill Sköld berättade om planen.', ['Ingalill Sköld']],
  ['Planen är Skölds.', ['Ingalill Sköld']],
  ['Enligt kommundirektören finns en plan.', []],
  ['Det gäller Sköldebrand.', []],
  ['sköld mot buller', []],
])('[K1] an interviewee named: “%s”', (words, names) => {
  expect(namedIn(withWords('general', words))).toEqual(names)
})

test.each<[string[], string, string[]]>([
  [['Eva Alm, Per-Olof Dahl och Åsa Ö'], 'Dahl sade det.', ['Per-Olof Dahl']],
  [['Eva Alm'], 'En alm växer. Alm heter en.', []],
  [['Eva Alm'], 'Eva Alms plan.', ['Eva Alm']],
  [[''], 'Vem som helst.', []],
  [['A. (B*'], 'Vem som helst.', []],
])('[K1] %j interviewed, “%s”', (interviewees, words, names) => {
  expect(namedIn({ ...withWords('general', words), interviewees })).toEqual(names)
})

test.each<[string, string[]]>([
  ['Höganäs kommun har en plan.', ['Höganäs']],
  ['I Upplands Väsby, liksom i Höganäs, finns en plan.', ['Upplands Väsby', 'Höganäs']],
  ['Höganäs plan gäller i Höganäs.', ['Höganäs']],
  ['Haninges plan gäller.', []],
  ['Mark och vatten. Vara eller inte.', []],
  ['I Marks kommun finns en plan.', ['Mark']],
  ['Vid Uppsala universitet och i Region Uppsala.', []],
  ['Uppsalabon åkte hem.', []],
])('[K1] another municipality: “%s”', (words, names) => {
  expect(namedIn(withWords('general', words))).toEqual(names)
})

test('[K1] footnotes: an empty one, and a number that there is none of', () => {
  const blocks = [
    withFootnote('Ett påstående.', ' '),
    withFootnote('Ett till, se fotnot 2.', 'Avslutat 2024.'),
    paragraph('Se även fotnot 3.'),
  ]
  expect(findingsIn(withText('section/1.1', blocks))).toMatchObject([
    { rule: 'emptyFootnote', number: 1 },
    { rule: 'footnoteOutOfOrder', number: 3, of: 2 },
  ])
})

test('[K1] threads and texts that moved since they were agreed on', () => {
  const [area] = soundReport().areas
  if (!area) throw new Error('no area')
  const report: CheckedReport = {
    ...soundReport(),
    areas: [
      { ...area, rows: area.rows.map((row) => ({ ...row, textMoved: row.no === no('1.2') })) },
    ],
    threads: [
      { no: 4, ref: { room: 'area-1', root: 'general' }, kind: 'suggestion' },
      { no: 7, ref: { room: 'area-1', root: 'general' }, kind: 'blocking' },
    ],
  }
  expect(namesIn(report)).toEqual([
    'blockingThread:7',
    'openSuggestion:4',
    'textMovedSinceConsensus:1.2',
  ])
})

test('[U6] an improvement of the evaluation before that nobody has followed up', () => {
  const followUp = [
    { no: 1, area: 1, text: 'Mät oftare', answered: true },
    { no: 2, area: 1, text: 'Fråga fler', answered: false },
  ]
  expect(findingsIn({ ...soundReport(), followUp })).toEqual([
    {
      finding: 'followUpOpen:2',
      severity: 'asks',
      rule: 'followUpOpen',
      area: 1,
      improvement: 2,
      text: 'Fråga fler',
    },
  ])
})

test('[K1] a finding keeps its name while it is the same, and no longer', () => {
  const [one, again, other] = ['37 av 40 poäng.', '37 av 40 poäng.', '36 av 40 poäng.'].map(
    (words) => namesIn(withWords('section/1.1', words))[0],
  )
  expect(again).toBe(one)
  expect(other).not.toBe(one)
})

test('[K1] every check has a severity, and what is found says the same', () => {
  const report = { ...rows({ '1.1': null }), supported: new Set<string>() }
  for (const { rule, severity } of findingsIn(report)) expect(checks[rule].severity).toBe(severity)
})

function rows(percents: Record<string, number | null>): CheckedReport {
  const report = soundReport()
  return {
    ...report,
    areas: report.areas.map((area) => ({
      ...area,
      rows: area.rows.map((row) => {
        const percent = percents[row.no]
        if (percent === undefined) return row
        return { ...row, printed: percent === null ? null : { points: 1, percent } }
      }),
    })),
  }
}

function namesIn(report: CheckedReport): string[] {
  return findingsIn(report).map(({ finding }) => finding)
}

function rulesIn(report: CheckedReport): string[] {
  return findingsIn(report).map(({ rule }) => rule)
}

function namedIn(report: CheckedReport): string[] {
  return findingsIn(report).flatMap((found: CheckFinding) => ('name' in found ? [found.name] : []))
}
