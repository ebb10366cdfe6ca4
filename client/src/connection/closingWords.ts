import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ClosingReason } from '@samsyn/document'

/** What the page says about why a connection ended, and what to do. */
export const closingWords: Record<
  ClosingReason,
  { title: MessageDescriptor; what: MessageDescriptor }
> = {
  goingAway: waiting(),
  storeFailed: waiting(),
  tooSlow: waiting(),
  neverJoined: waiting(),
  wentSilent: waiting(),
  rightsChanged: {
    title: msg`Din roll har ändrats`,
    what: msg`Sidan hämtar det du nu har rätt till.`,
  },
  badMessage: {
    title: msg`Servern förstod inte det som skickades`,
    what: msg`Kopiera det du skrev senast och läs in sidan igen.`,
  },
  signIn: {
    title: msg`Du är inte inloggad längre`,
    what: msg`Logga in igen, så fortsätter du där du var.`,
  },
  noAccess: {
    title: msg`Du har inte tillgång till den här utvärderingen`,
    what: msg`Fråga den som leder utvärderingen om du borde vara med.`,
  },
  noSuchRoom: {
    title: msg`Utvärderingen finns inte`,
    what: msg`Länken kan vara gammal eller felskriven.`,
  },
  tooLarge: {
    title: msg`Texten blev för stor`,
    what: msg`Det senaste ryms inte. Kopiera det, läs in sidan igen och dela upp texten.`,
  },
  notYours: {
    title: msg`Ändringen togs inte emot`,
    what: msg`Den kom från en annan inloggning. Kopiera det du skrev senast och läs in sidan igen.`,
  },
  frozen: {
    title: msg`Utvärderingen är stängd för ändringar`,
    what: msg`Den håller på att fastställas eller är fastställd. Kopiera det du skrev senast om det behövs.`,
  },
  notOpenYet: {
    title: msg`Delfrågan är inte öppnad än`,
    what: msg`Det gemensamma värdet och motiveringen skrivs först när alla har lämnat in. Läs in sidan igen.`,
  },
  reload: {
    title: msg`Samsyn har uppdaterats`,
    what: msg`Läs in sidan igen för att fortsätta skriva.`,
  },
  restored: {
    title: msg`Samsyn har återställts från en tidigare kopia`,
    what: msg`Det du skrev sedan kopian gjordes kan saknas. Spara texten härifrån och läs in sidan igen.`,
  },
  damaged: {
    title: msg`En del av texten är skadad på servern`,
    what: msg`Allt som går att läsa visas här, men ingen kan skriva i det förrän den som sköter servern har lagat det. Kopiera det du skrev senast innan du läser in sidan igen.`,
  },
  tooFast: {
    title: msg`För mycket på en gång`,
    what: msg`Vänta en stund och läs in sidan igen.`,
  },
}

function waiting() {
  return {
    title: msg`Anslutningen bröts`,
    what: msg`Vi försöker igen av oss själva. Du kan fortsätta skriva.`,
  }
}
