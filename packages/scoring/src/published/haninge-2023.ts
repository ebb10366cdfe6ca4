import { type PublishedTable, publishedTable } from './publishedTable.ts'

/** Chapter 4 of the published report on Haninge, as printed; it prints no percents. */
export const haninge2023: PublishedTable = publishedTable.parse({
  id: 'haninge-2023',
  municipality: 'Haninge',
  year: 2023,
  template: 'kommunkompassen-2023',
  source: 'SKR, Kommunkompassen: rapporten om Haninge kommun 2023, kapitel 4',
  total: 504,
  areas: [
    {
      no: 1,
      achieved: 66,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '1.1', achieved: 12, maximum: 20, percent: null },
        { no: '1.2', achieved: 7, maximum: 10, percent: null },
        { no: '1.3', achieved: 19, maximum: 30, percent: null },
        { no: '1.4', achieved: 4, maximum: 10, percent: null },
        { no: '1.5', achieved: 24, maximum: 30, percent: null },
      ],
    },
    {
      no: 2,
      achieved: 67,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '2.1', achieved: 11, maximum: 15, percent: null },
        { no: '2.2', achieved: 19, maximum: 30, percent: null },
        { no: '2.3', achieved: 19, maximum: 30, percent: null },
        { no: '2.4', achieved: 18, maximum: 25, percent: null },
      ],
    },
    {
      no: 3,
      achieved: 66,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '3.1', achieved: 7, maximum: 10, percent: null },
        { no: '3.2', achieved: 19, maximum: 30, percent: null },
        { no: '3.3', achieved: 17, maximum: 25, percent: null },
        { no: '3.4', achieved: 14, maximum: 20, percent: null },
        { no: '3.5', achieved: 9, maximum: 15, percent: null },
      ],
    },
    {
      no: 4,
      achieved: 59,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '4.1', achieved: 10, maximum: 20, percent: null },
        { no: '4.2', achieved: 15, maximum: 20, percent: null },
        { no: '4.3', achieved: 10, maximum: 20, percent: null },
        { no: '4.4', achieved: 12, maximum: 20, percent: null },
        { no: '4.5', achieved: 12, maximum: 20, percent: null },
      ],
    },
    {
      no: 5,
      achieved: 63,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '5.1', achieved: 14, maximum: 20, percent: null },
        { no: '5.2', achieved: 9, maximum: 20, percent: null },
        { no: '5.3', achieved: 11, maximum: 20, percent: null },
        { no: '5.4', achieved: 16, maximum: 20, percent: null },
        { no: '5.5', achieved: 13, maximum: 20, percent: null },
      ],
    },
    {
      no: 6,
      achieved: 48,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '6.1', achieved: 13, maximum: 20, percent: null },
        { no: '6.2', achieved: 9, maximum: 20, percent: null },
        { no: '6.3', achieved: 10, maximum: 30, percent: null },
        { no: '6.4', achieved: 16, maximum: 30, percent: null },
      ],
    },
    {
      no: 7,
      achieved: 72,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '7.1', achieved: 13, maximum: 15, percent: null },
        { no: '7.2', achieved: 26, maximum: 40, percent: null },
        { no: '7.3', achieved: 20, maximum: 25, percent: null },
        { no: '7.4', achieved: 13, maximum: 20, percent: null },
      ],
    },
    {
      no: 8,
      achieved: 63,
      maximum: 100,
      percent: null,
      subQuestions: [
        { no: '8.1', achieved: 14, maximum: 20, percent: null },
        { no: '8.2', achieved: 18, maximum: 30, percent: null },
        { no: '8.3', achieved: 12, maximum: 20, percent: null },
        { no: '8.4', achieved: 19, maximum: 30, percent: null },
      ],
    },
  ],
})
