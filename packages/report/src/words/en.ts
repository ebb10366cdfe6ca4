import { listedWith, plural } from './counted.ts'
import type { ReportWords } from './reportWords.ts'

export const en: ReportWords = {
  kicker: 'Evaluation by Kommunkompassen',
  working: 'Working version, not final',
  draft: (no) => `Draft ${no}, not final`,
  final: (revision) => (revision === 1 ? 'Final' : `Final, version ${revision}`),
  assessed: (day) => `The assessment is of ${day}`,
  day: (day, month, year) => `${day} ${months[month - 1]} ${year}`,
  contents: 'Contents',
  chapters: {
    about: 'What is Kommunkompassen?',
    summary: (municipality) => `${municipality} by Kommunkompassen: a summary`,
    method: 'Method',
    result: 'Result',
    areas: 'Area by area in detail',
    examples: 'Good examples',
    scores: 'Overview of the scores',
    comments: 'In conclusion',
  },
  headings: {
    evaluation: 'The evaluation',
    result: 'Summary of the result',
    comparisons: 'Comparisons',
    comments: 'Summary comments',
    area: (no, name) => `Area ${no} ${name}`,
    general: 'In general',
    strengths: 'Strengths',
    improvements: 'Opportunities for improvement',
  },
  box: { labels: 'Headings', points: 'Points' },
  columns: { area: 'Area', achieved: 'Achieved', maximum: 'Max', percent: 'Percent' },
  total: 'Total',
  soFar: (points, missing, of) => `${points}, ${missing} of ${of} missing`,
  unscored: 'This draft goes out without scores.',
  nothingYet: 'Nothing written yet.',
  points: (points, maximum) => `${points} of ${maximum} points`,
  charts: {
    bars: 'Points by area',
    barsSaid: (lines) => `Horizontal bars, one an area, out of 100 points. ${lines.join('; ')}.`,
    profile: 'Score profile',
    profileSaid: (lines) =>
      `Lines through the areas' points, from area 1 on the left, on a scale from 0 to 100. ${lines.join('; ')}.`,
    dots: 'The sub-questions in percent of their maximum',
    dotsSaid: (lines) =>
      `A row for each sub-question, with a dot where the result lies on a scale from 0 to 100 percent of the maximum. ${lines.join('; ')}.`,
    years: 'Total',
    yearsSaid: (lines) =>
      `A line through the totals, from the oldest evaluation on the left. ${lines.join('; ')}.`,
    totals: (them, marked) =>
      `Totals of ${them}${marked === null ? '' : `, with ${marked} marked`}`,
    totalsSaid: (lines) =>
      `Vertical bars with the number of evaluations in each range of totals. ${lines.join('; ')}.`,
    figures: 'The figures behind the chart',
    ofYears: (caption, years) => `${caption} ${listed(years)}`,
    beside: (caption, base) => `${caption}, beside ${base}`,
    mean: 'Mean',
    subQuestion: 'Sub-question',
    year: 'Year',
    interval: 'Range',
    evaluations: 'Evaluations',
    totalPoints: 'Total',
    range: (lowest, highest) => `lowest ${lowest}, highest ${highest}`,
    higher: (count, of) => `${count} of ${of} are higher`,
  },
  comparison: {
    meanOf: (n, since) => `the mean of ${evaluations(n, since)}`,
    meanIs: (mean, n) => `mean ${mean} of ${evaluations(String(n), null)}`,
    evaluations: (n, since) => evaluations(String(n), since),
    base: ({ set, version, day, evaluations: them }) =>
      `The result is compared with ${them} of “${set}”, version ${version} of ${day}. A mean is of the printed points, and only of those evaluations where the figure was published; how many they are is in the table behind each chart.`,
  },
  followUp: {
    heading: (year) => `Follow-up of the improvements of ${year}`,
    lead: ({ done, partly, not, unsaid }) =>
      `Of ${plural(done + partly + not + unsaid, 'improvement', 'improvements')}: done ${done}, partly done ${partly}, not done ${not}${unsaid > 0 ? `, not assessed ${unsaid}` : ''}.`,
    outcomes: {
      done: 'Done',
      partly: 'Partly done',
      not: 'Not done',
      unsaid: 'Not assessed',
    },
    columns: { improvement: 'Improvement', outcome: 'Outcome', comment: 'Comment' },
  },
  scoresLead: 'The result of each sub-question, area by area.',
  table: 'Table',
  goodExample: 'Good example',
  footnotes: 'Footnotes',
  footnote: (no) => `Footnote ${no}`,
  backToText: 'Back to the text',
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function evaluations(n: string, since: number | null): string {
  const them = `${n} ${n === '1' ? 'evaluation' : 'evaluations'}`
  return since === null ? them : `${them} since ${since}`
}

function listed(words: readonly string[]): string {
  return listedWith(words, 'and')
}
