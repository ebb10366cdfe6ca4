/** Hears how far something long has come: so many of so many, of pages or of rooms and evaluations. */
export type Progress = (done: number, all: number, what: 'copied' | 'proved') => void
