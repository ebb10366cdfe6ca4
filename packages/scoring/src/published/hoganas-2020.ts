import { type PublishedTable, publishedTable } from './publishedTable.ts'

/** Chapter 4 of the published report on Höganäs, as printed, with its percent column. */
export const hoganas2020: PublishedTable = publishedTable.parse({
  id: 'hoganas-2020',
  municipality: 'Höganäs',
  year: 2020,
  template: 'kommunkompassen-2020',
  source: 'SKR, Kommunkompassen: rapporten om Höganäs kommun 2020, kapitel 4',
  total: 611,
  areas: [
    {
      no: 1,
      achieved: 67,
      maximum: 100,
      percent: 67,
      subQuestions: [
        { no: '1.1', achieved: 14, maximum: 20, percent: 68 },
        { no: '1.2', achieved: 9, maximum: 10, percent: 87 },
        { no: '1.3', achieved: 16, maximum: 30, percent: 54 },
        { no: '1.4', achieved: 5, maximum: 10, percent: 53 },
        { no: '1.5', achieved: 23, maximum: 30, percent: 77 },
      ],
    },
    {
      no: 2,
      achieved: 76,
      maximum: 100,
      percent: 76,
      subQuestions: [
        { no: '2.1', achieved: 12, maximum: 15, percent: 83 },
        { no: '2.2', achieved: 23, maximum: 30, percent: 78 },
        { no: '2.3', achieved: 20, maximum: 30, percent: 65 },
        { no: '2.4', achieved: 21, maximum: 25, percent: 83 },
      ],
    },
    {
      no: 3,
      achieved: 91,
      maximum: 100,
      percent: 91,
      subQuestions: [
        { no: '3.1', achieved: 9, maximum: 10, percent: 90 },
        { no: '3.2', achieved: 37, maximum: 40, percent: 93 },
        { no: '3.3', achieved: 27, maximum: 30, percent: 88 },
        { no: '3.4', achieved: 18, maximum: 20, percent: 91 },
      ],
    },
    {
      no: 4,
      achieved: 75,
      maximum: 100,
      percent: 75,
      subQuestions: [
        { no: '4.1', achieved: 17, maximum: 20, percent: 86 },
        { no: '4.2', achieved: 22, maximum: 30, percent: 73 },
        { no: '4.3', achieved: 18, maximum: 30, percent: 59 },
        { no: '4.4', achieved: 18, maximum: 20, percent: 89 },
      ],
    },
    {
      no: 5,
      achieved: 79,
      maximum: 100,
      percent: 79,
      subQuestions: [
        { no: '5.1', achieved: 15, maximum: 20, percent: 75 },
        { no: '5.2', achieved: 14, maximum: 20, percent: 69 },
        { no: '5.3', achieved: 17, maximum: 20, percent: 83 },
        { no: '5.4', achieved: 20, maximum: 20, percent: 100 },
        { no: '5.5', achieved: 13, maximum: 20, percent: 63 },
      ],
    },
    {
      no: 6,
      achieved: 62,
      maximum: 100,
      percent: 62,
      subQuestions: [
        { no: '6.1', achieved: 13, maximum: 20, percent: 65 },
        { no: '6.2', achieved: 11, maximum: 20, percent: 55 },
        { no: '6.3', achieved: 14, maximum: 30, percent: 45 },
        { no: '6.4', achieved: 24, maximum: 30, percent: 81 },
      ],
    },
    {
      no: 7,
      achieved: 84,
      maximum: 100,
      percent: 84,
      subQuestions: [
        { no: '7.1', achieved: 15, maximum: 15, percent: 100 },
        { no: '7.2', achieved: 34, maximum: 40, percent: 86 },
        { no: '7.3', achieved: 24, maximum: 25, percent: 96 },
        { no: '7.4', achieved: 11, maximum: 20, percent: 53 },
      ],
    },
    {
      no: 8,
      achieved: 77,
      maximum: 100,
      percent: 77,
      subQuestions: [
        { no: '8.1', achieved: 15, maximum: 20, percent: 74 },
        { no: '8.2', achieved: 14, maximum: 20, percent: 69 },
        { no: '8.3', achieved: 16, maximum: 20, percent: 78 },
        { no: '8.4', achieved: 15, maximum: 20, percent: 73 },
        { no: '8.5', achieved: 17, maximum: 20, percent: 87 },
      ],
    },
  ],
})
