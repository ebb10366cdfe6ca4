import type { DemoArea } from './content.ts'

export const area8: DemoArea = {
  no: 8,
  general: [
    'Området handlar om vad kommunen väntar sig av chefer och medarbetare och vad den ger tillbaka i form av tydliga uppdrag, rimliga villkor, samtal och utveckling.',
    'Vi har främst sökt efter hur ledarskapet märks i vardagen. Dokument och utbildningar har vägts in när det går att se vad de har lett till.',
  ],
  sections: {
    '8.1': [
      'Synen på ledarskap finns samlad i Vårt sätt att leda från 2023, som skrevs av en grupp med chefer, medarbetare och fackliga företrädare. Fyra förväntningar gäller alla med chefsuppdrag, oavsett nivå. De används vid rekrytering, i chefernas utvecklingssamtal och när deras löner sätts.',
      'Medarbetarskapet behandlas i samma skrift, som sex frågor att samtala om på arbetsplatsen. Samtalen är genomförda i förskolan och inom vård och omsorg men har kommit olika långt på andra håll. Pulsen innehåller frågor om båda delarna, och svaren visar en svag men stadig förbättring sedan skriften infördes.',
    ],
    '8.2': [
      'Alla chefer har ett skriftligt uppdrag som anger ansvar, mandat och vilket stöd de kan räkna med. Det gås igenom en gång om året med närmaste chef. Sedan 2022 gäller att ingen bör leda fler än trettio medarbetare, och andelen chefer över det talet har minskat från 42 till 15 procent. De som återstår finns nästan uteslutande i hemtjänsten och i måltidsverksamheten.',
      'Varje chef har en namngiven kontakt för ekonomi, personalfrågor och kommunikation, och omdömena om dem är goda. Systemen tar däremot tid. Uppgifter om frånvaro, schema och kostnader finns i tre program som inte utbyter information, vilket stämmer med vad vi skriver om det administrativa stödet i område 4.',
      'Rektorerna har fått biträde av administrativa chefer, och en uppföljning visar att deras besök i klassrummen har fördubblats. Det är ett gott exempel på hur organisationen kan frigöra tid för det som är uppdragets kärna.',
    ],
    '8.3': [
      'Kommundirektören håller ett öppet möte varje månad, som sänds och där alla kan ställa frågor, även utan att uppge namn. Svaren läggs ut på intranätet inom två dagar. I genomsnitt följer omkring 400 medarbetare sändningen. Intranätet når sedan 2024 även dem som saknar egen dator, genom en app som åtta av tio inom vård och omsorg använder.',
      'Arbetsplatsträffen är det viktigaste forumet och har en gemensam stomme i de flesta verksamheter. Vägen uppåt är svagare. Synpunkter från arbetsplatserna når sällan den strategiska ledningsgruppen, och medarbetare berättar att de inte vet vad som har hänt med det de fört fram. I två av förvaltningarna prövas en enkel lista över frågor och svar, men den är inte spridd.',
    ],
    '8.4': [
      'Nya chefer går Chef i Älvhamra under sitt första år: sex dagar, en mentor från en annan förvaltning och tre samtal med en utomstående handledare. Bolagens chefer deltar på samma villkor. För den som har varit chef längre finns fördjupningar, bland annat om förändringsledning och svåra samtal, och två av tre har gått någon av dem de senaste två åren.',
      'Medarbetare som är nyfikna på chefskap kan söka till Första steget, där de under ett halvår får pröva delar av uppdraget. Av de 38 som hittills har deltagit har fjorton blivit chefer i kommunen, och flera andra beskriver att de fått större självförtroende i sin nuvarande roll.',
      'För medarbetarnas utveckling är bilden mer blandad. Alla ska ha en individuell plan, men i kommunens eget stickprov 2025 saknades en aktuell plan för var tredje. Utbildningarna utvärderas direkt efteråt, däremot inte när en tid har gått, och det är därför svårt att säga vad de har betytt för verksamheten.',
    ],
  },
  strengths: [
    'Fyra förväntningar som gäller alla chefer och används vid lönesättning',
    'Färre chefer med mycket stora arbetsgrupper',
    'Administrativa chefer som har frigjort tid för rektorerna',
    'Kommundirektörens öppna möten, med svar inom två dagar',
    'Första steget för den som vill pröva chefskap',
  ],
  improvements: [
    'Minska arbetsgrupperna även i hemtjänsten och måltidsverksamheten',
    'Låt systemen för frånvaro, schema och kostnader utbyta information',
    'Visa vad som händer med synpunkter från arbetsplatserna',
    'Se till att alla medarbetare har en aktuell utvecklingsplan',
    'Utvärdera utbildningar även när en tid har gått',
  ],
  rows: [
    {
      no: '8.1',
      judgements: [undefined, undefined],
      colleague: {
        points: '13,5',
        stage: 'followedUp',
        rationale:
          'Fyra förväntningar som används i vardagen. Samtalen om medarbetarskap är ojämnt genomförda.',
      },
    },
    {
      no: '8.2',
      judgements: [undefined, undefined],
      colleague: {
        points: '21',
        stage: 'followedUp',
        rationale:
          'Mätbart bättre förutsättningar för de flesta chefer. Hemtjänsten och måltiderna återstår.',
      },
    },
    {
      no: '8.3',
      judgements: [undefined, undefined],
      colleague: {
        points: '9,5',
        stage: 'deployed',
        rationale:
          'Informationen når ut, men vägen uppåt är bruten. Det är halva frågan, och den väger tungt.',
      },
    },
    {
      no: '8.4',
      judgements: [undefined, undefined],
      colleague: {
        points: '17,5',
        stage: 'deployed',
        rationale:
          'Starkt för chefer och dem som vill bli det. Var tredje medarbetare saknar aktuell plan.',
      },
    },
  ],
}
