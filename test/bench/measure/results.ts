import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Contestant, ours } from '../load/contestants.ts'
import { type Figure, type Measured, medianOf, type Row } from '../rows/row.ts'
import { median, shown } from './figures.ts'
import { commit, machine } from './machine.ts'
import { inWords } from './taken.ts'

const file = join(import.meta.dirname, '../RESULTS.md')

/** One row's part of RESULTS.md. */
export function section(row: Row, measured: Measured, command: string): string {
  const { figures, taken } = measured
  const servers = [...(figures[0]?.of.keys() ?? [])]
  const rounds = Math.max(...figures.flatMap(({ of }) => [...of.values()].map((all) => all.length)))
  const lines = [
    `## ${row.title} (\`${row.name}\`)`,
    '',
    row.how,
    '',
    `| | ${servers.map(({ name }) => name).join(' | ')} | aim | |`,
    `|---|${servers.map(() => '---|').join('')}---|---|`,
    ...figures.map((figure) => {
      const cells = servers.map((one) => cellOf(figure, one))
      return `| ${figure.name} | ${cells.join(' | ')} | ${aimOf(figure)} | ${verdictOn(figure)} |`
    }),
    '',
    `${rounds > 1 ? `Medians of ${rounds} (lowest–highest)` : 'Measured once'}. \`${command}\`, ${new Date().toISOString().slice(0, 16)}Z, commit ${commit()}; ${machine()}; taken by others in the worst round: ${inWords(taken)}.`,
  ]
  return `${lines.join('\n')}\n`
}

/** Puts the sections in the place of older ones of the same title; others stay as they are. */
export function keep(rows: readonly Row[], sections: ReadonlyMap<Row, string>): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const older = new Map(
    before
      .split(/^(?=## )/m)
      .filter((part) => part.startsWith('## '))
      .map((part) => [/\(`(\w+)`\)/.exec(part)?.[1], part.trim()] as const),
  )
  const parts = rows.flatMap((row) => sections.get(row) ?? older.get(row.name) ?? [])
  writeFileSync(file, [head, ...parts.map((part) => part.trim())].join('\n\n').concat('\n'))
}

const head = `# What the bench measured

Written by \`npm run bench\`; README.md beside this file says what each row is. Ratios between the
columns count, not these figures: another machine gives others, and one whose time is stolen by
others gives worse ones. The last column says of ours whether the aim is met as it stands, and what
it is in parts of y-websocket's.`

function cellOf(figure: Figure, contestant: Contestant): string {
  const values = (figure.of.get(contestant) ?? []).filter((value) => !Number.isNaN(value))
  if (values.length === 0) return '–'
  const middle = shown(median(values))
  const [low, high] = [shown(Math.min(...values)), shown(Math.max(...values))]
  return values.length === 1 || low === high ? middle : `${middle} (${low}–${high})`
}

function aimOf({ aim }: Figure): string {
  if (!aim) return ''
  return 'most' in aim ? `≤ ${aim.most}` : `≥ ${aim.least}`
}

function verdictOn(figure: Figure): string {
  const { aim, of } = figure
  const value = medianOf(figure, ours)
  if (Number.isNaN(value)) return ''
  const beside = [...of.keys()].find(({ name }) => name === 'y-websocket')
  const other = beside ? medianOf(figure, beside) : Number.NaN
  const ratio = other > 0 ? `${shown(value / other, 2)} of y-websocket` : ''
  const met = aim && ('most' in aim ? value <= aim.most : value >= aim.least)
  return [met === undefined ? '' : met ? 'met' : 'not met', ratio].filter(Boolean).join(', ')
}
