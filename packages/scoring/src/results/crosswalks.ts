import { type Crosswalk, crosswalk } from './resultSet.ts'

const same = (from: string, to = from) => ({ kind: 'same', from, to, sameMaximum: true })
const renamed = (from: string, to = from) => ({ kind: 'renamed', from, to, sameMaximum: true })
/** The name says that it is the same question, and it is worth more or less by now. */
const reweighed = (kind: 'same' | 'renamed', from: string, to: string) => ({
  kind,
  from,
  to,
  sameMaximum: false,
})
const split = (from: string[], to: string[]) => ({ kind: 'split', from, to })
const gone = (no: string) => ({ kind: 'noCounterpart', side: 'from', no })
const added = (no: string) => ({ kind: 'noCounterpart', side: 'to', no })

/**
 * J4. Between the two questionnaires that published reports show, judged by the names and maxima in
 * chapter 4, which is all that is public of them. Where a name leaves it open, it is no counterpart.
 */
const from2020To2023 = crosswalk.parse({
  from: 'kommunkompassen-2020',
  to: 'kommunkompassen-2023',
  rows: [
    ...['1.1', '1.2', '1.3', '1.4', '1.5'].map((no) => same(no)),
    // "Strategi för hållbar utveckling" is what the area's box still calls it.
    renamed('2.1'),
    ...['2.2', '2.3', '2.4', '3.1'].map((no) => same(no)),
    // "Koncernstyrning" is new and worth what these two lost. What moved there nobody has said.
    reweighed('same', '3.2', '3.2'),
    reweighed('same', '3.3', '3.3'),
    same('3.4'),
    added('3.5'),
    renamed('4.1'),
    added('4.2'),
    reweighed('renamed', '4.2', '4.3'),
    reweighed('renamed', '4.3', '4.4'),
    same('4.4', '4.5'),
    same('5.1'),
    renamed('5.2'),
    same('5.3'),
    same('5.4'),
    // To influence one's own services, and influence of the users.
    renamed('5.5'),
    same('6.1'),
    same('6.2'),
    renamed('6.3'),
    // Working together for quality, and learning from good examples: worth the same, not the same.
    gone('6.4'),
    added('6.4'),
    renamed('7.1'),
    same('7.2'),
    renamed('7.3'),
    renamed('7.4'),
    same('8.1'),
    // The highest managers as examples and the managers' task, 20 points each: one question of 30.
    split(['8.2', '8.3'], ['8.2']),
    same('8.4', '8.3'),
    reweighed('same', '8.5', '8.4'),
  ],
})

/** J4. All crosswalks that there are. Each is read in both directions. */
export const crosswalks: readonly Crosswalk[] = [from2020To2023]
