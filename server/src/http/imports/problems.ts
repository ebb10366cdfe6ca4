import type { Problem } from '../problems.ts'

/** Why a published report was not read, or not kept. */
export const importProblems = {
  reportWrongType: {
    status: 422,
    words: {
      sv: 'Filen är varken PDF, Word-dokument (.docx) eller ren text.',
      nb: 'Filen er verken PDF, Word-dokument (.docx) eller ren tekst.',
      en: 'The file is neither a PDF nor a Word document (.docx) nor plain text.',
    },
  },
  reportEncrypted: {
    status: 422,
    words: {
      sv: 'Filen är låst med lösenord. Spara den utan lösenord och försök igen.',
      nb: 'Filen er låst med passord. Lagre den uten passord og prøv igjen.',
      en: 'The file is locked by a password. Save it without one and try again.',
    },
  },
  reportDamaged: {
    status: 422,
    words: {
      sv: 'Filen är skadad eller avbruten och går inte att läsa.',
      nb: 'Filen er skadet eller avbrutt og kan ikke leses.',
      en: 'The file is damaged or cut off and cannot be read.',
    },
  },
  reportUnpacksTooFar: {
    status: 422,
    words: {
      sv: 'Filen packar upp till mycket mer än en rapport och läses inte.',
      nb: 'Filen pakkes ut til mye mer enn en rapport og leses ikke.',
      en: 'The file unpacks to far more than a report and is not read.',
    },
  },
  reportHasGrammar: {
    status: 422,
    words: {
      sv: 'Dokumentet hänvisar till något utanför sig självt och läses inte. Spara om det i Word och försök igen.',
      nb: 'Dokumentet viser til noe utenfor seg selv og leses ikke. Lagre det på nytt i Word og prøv igjen.',
      en: 'The document refers to something outside itself and is not read. Save it anew in Word and try again.',
    },
  },
  reportTooManyPages: {
    status: 422,
    words: {
      sv: 'Filen har för många sidor för att vara en rapport.',
      nb: 'Filen har for mange sider til å være en rapport.',
      en: 'The file has too many pages to be a report.',
    },
  },
  reportNoText: {
    status: 422,
    words: {
      sv: 'Det finns ingen text i filen, kanske bara bilder av sidor. Ta fram texten med teckenigenkänning först.',
      nb: 'Det er ingen tekst i filen, kanskje bare bilder av sider. Hent fram teksten med tegngjenkjenning først.',
      en: 'There is no text in the file, perhaps only pictures of pages. Make text of them by character recognition first.',
    },
  },
  reportTooCostly: {
    status: 422,
    words: {
      sv: 'Filen tog för lång tid eller för mycket minne att läsa.',
      nb: 'Filen tok for lang tid eller for mye minne å lese.',
      en: 'The file took too long or too much memory to read.',
    },
  },
  /** It says neither itself, and nobody else has said it. */
  reportWhose: {
    status: 422,
    words: {
      sv: 'Ange kommun och år: de gick inte att läsa ur rapporten.',
      nb: 'Oppgi kommune og år: de kunne ikke leses ut av rapporten.',
      en: 'Say the municipality and the year: they could not be read in the report.',
    },
  },
  /** A total, where nobody can add one up. */
  reportLacks: {
    status: 422,
    words: {
      sv: 'Rapporten har ingen läsbar totalpoäng och kan inte bli ett publicerat resultat.',
      nb: 'Rapporten har ingen lesbar totalpoengsum og kan ikke bli et publisert resultat.',
      en: 'The report has no total that can be read, and cannot become a published result.',
    },
  },
  noSuchReport: {
    status: 404,
    words: {
      sv: 'Den inlästa rapporten finns inte.',
      nb: 'Den innleste rapporten finnes ikke.',
      en: 'There is no such report.',
    },
  },
} as const satisfies Record<string, Problem>
