/** The files of a data folder that go into a backup, in the order in which they stand in it. */
export const parts = ['samsyn.sqlite', 'people.sqlite'] as const
export type PartName = (typeof parts)[number]
