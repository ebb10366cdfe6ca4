import type { Problem } from './problems.ts'

/** What can go wrong before the rules are asked, or beside them. */
export const requestProblems = {
  badRequest: {
    status: 400,
    words: {
      sv: 'Det som skickades har inte rätt form.',
      nb: 'Det som ble sendt, har ikke riktig form.',
      en: 'What was sent does not have the right form.',
    },
  },
  /** Half of a surrogate pair, as is left where a text was cut in the middle of a character. */
  brokenText: {
    status: 400,
    words: {
      sv: 'Texten innehåller ett trasigt tecken och kan inte sparas. Ta bort tecknet och försök igen.',
      nb: 'Teksten inneholder et ødelagt tegn og kan ikke lagres. Fjern tegnet og prøv igjen.',
      en: 'The text contains a broken character and cannot be saved. Remove the character and try again.',
    },
  },
  tooLarge: {
    status: 413,
    words: {
      sv: 'Det som skickades är för stort.',
      nb: 'Det som ble sendt, er for stort.',
      en: 'What was sent is too large.',
    },
  },
  signIn: {
    status: 401,
    words: {
      sv: 'Du behöver logga in.',
      nb: 'Du må logge inn.',
      en: 'You need to sign in.',
    },
  },
  noAccess: {
    status: 403,
    words: {
      sv: 'Du har inte tillgång till det här.',
      nb: 'Du har ikke tilgang til dette.',
      en: 'You do not have access to this.',
    },
  },
  foreignOrigin: {
    status: 403,
    words: {
      sv: 'Begäran kom från en annan webbplats och togs inte emot.',
      nb: 'Forespørselen kom fra et annet nettsted og ble ikke tatt imot.',
      en: 'The request came from another site and was not accepted.',
    },
  },
  notFound: {
    status: 404,
    words: {
      sv: 'Det finns ingenting på den här adressen.',
      nb: 'Det finnes ingenting på denne adressen.',
      en: 'There is nothing at this address.',
    },
  },
  noSuchEvaluation: {
    status: 404,
    words: {
      sv: 'Utvärderingen finns inte, eller så har du ingen del i den.',
      nb: 'Evalueringen finnes ikke, eller du har ingen del i den.',
      en: 'There is no such evaluation, or you have no part in it.',
    },
  },
  noSuchVersion: {
    status: 404,
    words: {
      sv: 'Versionen finns inte längre.',
      nb: 'Versjonen finnes ikke lenger.',
      en: 'That version is no longer there.',
    },
  },
  noSuchEarlier: {
    status: 404,
    words: {
      sv: 'Den tidigare utvärderingen finns inte, eller går inte att utgå från.',
      nb: 'Den tidligere evalueringen finnes ikke, eller det går ikke an å ta utgangspunkt i den.',
      en: 'The earlier evaluation is not there, or cannot be started from.',
    },
  },
  noSuchTemplate: {
    status: 404,
    words: {
      sv: 'Mallen finns inte.',
      nb: 'Malen finnes ikke.',
      en: 'There is no such template.',
    },
  },
  /** S1. What is published under an id stays as it is: another version has another id. */
  templateTaken: {
    status: 409,
    words: {
      sv: 'Det finns redan en publicerad mall med samma id. Ge den nya versionen ett eget id.',
      nb: 'Det finnes allerede en publisert mal med samme id. Gi den nye versjonen en egen id.',
      en: 'There is a published template with the same id already. Give the new version an id of its own.',
    },
  },
  templatePublished: {
    status: 409,
    words: {
      sv: 'Mallen är publicerad och ändras inte längre.',
      nb: 'Malen er publisert og endres ikke lenger.',
      en: 'The template is published and does not change any more.',
    },
  },
  noSuchResults: {
    status: 404,
    words: {
      sv: 'Den datamängden med publicerade resultat finns inte.',
      nb: 'Det datasettet med publiserte resultater finnes ikke.',
      en: 'There is no such set of published results.',
    },
  },
  resultsPublished: {
    status: 409,
    words: {
      sv: 'Versionen är publicerad och ändras inte längre.',
      nb: 'Versjonen er publisert og endres ikke lenger.',
      en: 'The version is published and does not change any more.',
    },
  },
  resultThere: {
    status: 409,
    words: {
      sv: 'Det finns redan ett resultat för kommunen och året. Ta in en fil om det ska bytas.',
      nb: 'Det finnes allerede et resultat for kommunen og året. Hent inn en fil hvis det skal byttes.',
      en: 'There is a result of this municipality and year already. Bring in a file to replace it.',
    },
  },
  resultFaults: {
    status: 422,
    words: {
      sv: 'Filen går inte att läsa som publicerade resultat. Rätta felen och ta in den igen.',
      nb: 'Filen kan ikke leses som publiserte resultater. Rett feilene og hent den inn igjen.',
      en: 'The file cannot be read as published results. Correct the faults and bring it in again.',
    },
  },
  resultFindings: {
    status: 422,
    words: {
      sv: 'Resultaten har fel som behöver rättas innan de kan publiceras.',
      nb: 'Resultatene har feil som må rettes før de kan publiseres.',
      en: 'The results have errors that need to be corrected before they can be published.',
    },
  },
  templateFaults: {
    status: 422,
    words: {
      sv: 'Mallen har fel som behöver rättas.',
      nb: 'Malen har feil som må rettes.',
      en: 'The template has faults that need to be corrected.',
    },
  },
  noSuchPerson: {
    status: 422,
    words: {
      sv: 'Personen finns inte på den här servern.',
      nb: 'Personen finnes ikke på denne serveren.',
      en: 'This server does not know that person.',
    },
  },
  noSuchMunicipality: {
    status: 422,
    words: {
      sv: 'Kommunens namn och kod hör inte ihop.',
      nb: 'Kommunens navn og nummer hører ikke sammen.',
      en: "The municipality's name and code do not belong together.",
    },
  },
  fileType: {
    status: 422,
    words: {
      sv: 'Filer av det slaget kan inte läggas in. Det går med PDF, Word, Excel, PowerPoint, ODT, PNG, JPG, TXT och CSV.',
      nb: 'Filer av det slaget kan ikke legges inn. Det går med PDF, Word, Excel, PowerPoint, ODT, PNG, JPG, TXT og CSV.',
      en: 'Files of that kind cannot be filed. PDF, Word, Excel, PowerPoint, ODT, PNG, JPG, TXT and CSV can.',
    },
  },
  fileNotAsNamed: {
    status: 422,
    words: {
      sv: 'Filens innehåll är inte vad dess namn säger, eller så innehåller den makron. Spara den på nytt i rätt format och försök igen.',
      nb: 'Filens innhold er ikke det navnet sier, eller så inneholder den makroer. Lagre den på nytt i riktig format og prøv igjen.',
      en: 'What the file holds is not what its name says, or it holds macros. Save it anew in the right format and try again.',
    },
  },
  fileTooLarge: {
    status: 413,
    words: {
      sv: 'Filen är större än 20 MB.',
      nb: 'Filen er større enn 20 MB.',
      en: 'The file is larger than 20 MB.',
    },
  },
  fileEmpty: {
    status: 422,
    words: {
      sv: 'Filen är tom.',
      nb: 'Filen er tom.',
      en: 'The file is empty.',
    },
  },
  tooManyFiles: {
    status: 422,
    words: {
      sv: 'Utvärderingen rymmer inte fler filer. Ta bort någon som inte behövs, eller länka i stället.',
      nb: 'Evalueringen rommer ikke flere filer. Fjern en som ikke trengs, eller lenk i stedet.',
      en: 'The evaluation holds no more files. Remove one that is not needed, or link to it instead.',
    },
  },
  noSuchFile: {
    status: 422,
    words: {
      sv: 'Filen finns inte längre på servern. Lägg in den igen.',
      nb: 'Filen finnes ikke lenger på serveren. Legg den inn igjen.',
      en: 'The file is no longer on the server. File it again.',
    },
  },
  /** What was asked builds on data that is not this data: asking again would tell the same. */
  restored: {
    status: 409,
    words: {
      sv: 'Servern har återställts från en tidigare kopia sedan sidan öppnades. Läs in sidan igen.',
      nb: 'Serveren er gjenopprettet fra en tidligere kopi etter at siden ble åpnet. Last inn siden på nytt.',
      en: 'The server was restored from an earlier copy after this page was opened. Reload the page.',
    },
  },
  stale: {
    status: 409,
    words: {
      sv: 'Någon annan hann före. Se hur det står nu och försök igen.',
      nb: 'Noen andre kom først. Se hvordan det står nå, og prøv igjen.',
      en: 'Somebody else was first. See how it stands now and try again.',
    },
  },
  commandReused: {
    status: 409,
    words: {
      sv: 'Samma kommando har redan skickats med ett annat innehåll.',
      nb: 'Samme kommando er allerede sendt med et annet innhold.',
      en: 'The same command was already sent with other content.',
    },
  },
  evaluationMade: {
    status: 409,
    words: {
      sv: 'En utvärdering har redan skapats härifrån, med andra uppgifter.',
      nb: 'En evaluering er allerede opprettet herfra, med andre opplysninger.',
      en: 'An evaluation was already made from here, with other particulars.',
    },
  },
  busy: {
    status: 503,
    words: {
      sv: 'Många ändringar sker samtidigt. Försök igen om en stund.',
      nb: 'Det skjer mange endringer samtidig. Prøv igjen om en stund.',
      en: 'Many changes are happening at once. Try again in a moment.',
    },
  },
  fileNotMade: {
    status: 503,
    words: {
      sv: 'Filen kunde inte göras just nu. Försök igen om en stund.',
      nb: 'Filen kunne ikke lages akkurat nå. Prøv igjen om en stund.',
      en: 'The file could not be made just now. Try again in a moment.',
    },
  },
  /** Not a 503: asking again would tell the same. */
  damaged: {
    status: 500,
    words: {
      sv: 'En del av utvärderingen är skadad på servern. Ingenting kan beslutas förrän den som sköter servern har lagat det.',
      nb: 'En del av evalueringen er skadet på serveren. Ingenting kan besluttes før den som drifter serveren, har reparert det.',
      en: 'Part of the evaluation is damaged on the server. Nothing can be decided until whoever runs the server has repaired it.',
    },
  },
  internal: {
    status: 500,
    words: {
      sv: 'Något gick fel på servern. Det är inte ditt fel; försök igen.',
      nb: 'Noe gikk galt på serveren. Det er ikke din feil; prøv igjen.',
      en: 'Something went wrong on the server. It is not your fault; try again.',
    },
  },
} as const satisfies Record<string, Problem>
