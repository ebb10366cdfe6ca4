import type { Problem } from '../problems.ts'

/** What can go wrong at the door, with invitations and with people. */
export const signInProblems = {
  linkIsOver: {
    status: 404,
    words: {
      sv: 'Länken är förbrukad, för gammal eller felskriven. Be om en ny.',
      nb: 'Lenken er brukt, for gammel eller feilskrevet. Be om en ny.',
      en: 'The link is used up, too old or mistyped. Ask for a new one.',
    },
  },
  /** Never of a link that is right: whoever holds one comes in. */
  tooManyTries: {
    status: 429,
    words: {
      sv: 'Det blev för många försök härifrån. Vänta några minuter och försök igen.',
      nb: 'Det ble for mange forsøk herfra. Vent noen minutter og prøv igjen.',
      en: 'There were too many tries from here. Wait some minutes and try again.',
    },
  },
  providerSilent: {
    status: 503,
    words: {
      sv: 'Inloggningstjänsten svarar inte. Försök igen om en stund eller välj ett annat sätt.',
      nb: 'Innloggingstjenesten svarer ikke. Prøv igjen om en stund eller velg en annen måte.',
      en: 'The sign-in service does not answer. Try again in a moment or choose another way.',
    },
  },
  alreadyIn: {
    status: 409,
    words: {
      sv: 'Personen har redan loggat in här och behöver ingen inbjudan.',
      nb: 'Personen har allerede logget inn her og trenger ingen invitasjon.',
      en: 'That person has signed in here already and needs no invitation.',
    },
  },
  addressTaken: {
    status: 409,
    words: {
      sv: 'Någon annan har redan den e-postadressen.',
      nb: 'Noen andre har allerede den e-postadressen.',
      en: 'Somebody else has that e-mail address already.',
    },
  },
  addressIsTheirs: {
    status: 409,
    words: {
      sv: 'Den som har loggat in behåller sin e-postadress. Den som sköter servern kan byta den.',
      nb: 'Den som har logget inn, beholder e-postadressen sin. Den som drifter serveren, kan bytte den.',
      en: 'Who has signed in keeps their e-mail address. Whoever runs the server can change it.',
    },
  },
  lastAdministrator: {
    status: 409,
    words: {
      sv: 'Det måste finnas minst en administratör. Utse en annan först.',
      nb: 'Det må finnes minst én administrator. Utnevn en annen først.',
      en: 'There has to be at least one administrator. Make somebody else one first.',
    },
  },
  demoKeepsPeople: {
    status: 409,
    words: {
      sv: 'I demon kan ingen raderas: dess personer är påhittade.',
      nb: 'I demoen kan ingen slettes: personene er oppdiktet.',
      en: 'Nobody can be erased in the demo: its people are made up.',
    },
  },
} satisfies Record<string, Problem>
