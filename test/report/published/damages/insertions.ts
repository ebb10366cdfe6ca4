import type { ImportedReport, Source } from '@samsyn/report/published'
import { type Damaged, sourceOfLines } from './damaged.ts'

/** Prose that looks like rows, boxes, heads and totals. */
const SAID: readonly string[] = [
  'Delområde 3.2 fick 20 poäng av 25',
  '3.2 fick 20 25',
  '3.2 Politisk styrning 20 30',
  '3.2 Politisk styrning fick 20 av 30',
  'Område 5 fick 99 poäng av 100.',
  'Område 5 99 100',
  'Område 4 Effektivitet fick 98 poäng',
  'Område 4 Effektivitet 98',
  '4. Effektivitet 98 100',
  '98',
  '98 poäng',
  '98 100',
  '12 20',
  '12 20 60%',
  'Uppnått Max',
  'Max Uppnått',
  'Rubriker Poäng',
  'Totalt 612 800',
  'Totalt 612 av 800',
  'Kommunen får ett resultat på 612 poäng',
  'Resultatet för riket blev 512 poäng.',
  '1. Samspel mellan förtroendevalda och medborgare',
  '7.9 Något nytt delområde 10 20',
  'Delområde 9.1 10 20',
  '2018 549',
  'Diagrammet visar 66 67 66 59 63 48 72 63',
  '4. Översikt av poängfördelning',
]

/** Each of them after each place of the report, parted from what stands there or not. */
export function* insertions({ lines }: Source, { places }: ImportedReport): Generator<Damaged> {
  const spots = [...new Set(places.flatMap(({ from, to }) => [from, to]))]
  for (const [nth, spot] of spots.entries())
    for (const [other, said] of SAID.entries()) {
      const parted = (nth + other) % 2 === 0
      const put = (parted ? ['', said, ''] : [said]).map((text) => ({ no: 0, text }))
      yield {
        kind: parted ? 'prose like figures, by itself' : 'prose like figures, in the text',
        which: `after line ${spot}: ${said}`,
        made: () => sourceOfLines(lines.toSpliced(spot, 0, ...put)),
      }
    }
}
