import type { DemoArea } from './content.ts'

export const area7: DemoArea = {
  no: 7,
  general: [
    'Här granskas Älvhamra som arbetsgivare: om det finns en genomtänkt personalpolitik, hur kommunen får och behåller den kompetens som behövs, hur arbetsmiljön sköts och om alla har samma möjligheter på jobbet.',
    'Kommunen har omkring 2 600 tillsvidareanställda. Tre av fyra är kvinnor, och pensionsavgångarna väntas bli som störst 2029.',
  ],
  sections: {
    '7.1': [
      'Ett av fullmäktiges sex mål gäller kommunen som arbetsgivare. Det följs upp med tre mått: personalrörlighet, sjukfrånvaro och hur många som skulle rekommendera sin arbetsplats. Personalstrategin från 2024 arbetades fram av arbetsgivare och fackliga organisationer tillsammans och är kort nog att läsas vid en arbetsplatsträff.',
      'Måtten redovisas per förvaltning två gånger om året och har lett till omprioriteringar. När rörligheten i hemtjänsten ökade under 2025 flyttades medel till bemanningsenheten redan samma höst. Strategin gäller däremot inte bolagen, som har sina egna riktlinjer.',
    ],
    '7.2': [
      'Varje förvaltning har en femårig plan för kompetensförsörjningen. Planerna vägs samman till en gemensam bild, som den strategiska ledningsgruppen beslutar om. Bilden har gett tydliga val: undersköterskor, förskollärare och ingenjörer prioriteras både i lönebildningen och i utbildningsinsatserna.',
      'Mest framgångsrika är kommunens egna utbildningsvägar. Undersköterskor kan läsa till sjuksköterska med lön två dagar i veckan, och barnskötare får sina kunskaper validerade och kan gå vidare till förskollärarutbildning. Av de 46 som har gått klart arbetar 41 kvar. Satsningen är ett gott exempel.',
      'Alla rekryterande chefer har utbildats i kompetensbaserad rekrytering, och tiden från annons till anställning har kortats från elva till sju veckor. Nya lärare har en mentor under det första året. Avslutningssamtal hålls med den som slutar, men svaren sammanställs inte. Bristen på socialsekreterare består, och kommunen har ingen plan för hur arbetet ska utföras om tjänsterna inte går att tillsätta.',
    ],
    '7.3': [
      'Arbetsmiljöarbetet har en fast rytm under året, och samverkan med skyddsombuden fungerar på de nivåer vi har undersökt. Medarbetarundersökningen Pulsen är kort, görs tre gånger om året och följs av ett samtal på arbetsplatsen inom fyra veckor. I fjol höll nio av tio arbetsplatser den tiden.',
      'Sjukfrånvaron har minskat från 8,9 till 6,8 procent sedan 2022. Tillsammans med företagshälsovården och en forskare vid högskolan har kommunen visat att minskningen är störst där chefen fick färre medarbetare och schemat lades om. Att orsakerna är kända gör det möjligt att gå vidare på rätt ställen.',
      'Belastningen är ändå ojämn. I hemtjänsten och på två av grundskolorna är frånvaron fortfarande över tio procent. Hot och tillbud anmäls sällan, trots att medarbetare berättar om dem i våra intervjuer, och kommunen kan därför inte bedöma hur stort problemet är. Ett nytt system för anmälningar håller på att upphandlas.',
    ],
    '7.4': [
      'Arbetet mot diskriminering är inskrivet i de vanliga rutinerna för arbetsmiljön, och rutinen vid kränkningar är känd av alla chefer vi har talat med. Lönekartläggningen görs varje år tillsammans med de fackliga organisationerna och har lett till riktade höjningar för två yrkesgrupper där de flesta är kvinnor.',
      'Heltid är det normala vid nyanställning, och andelen som arbetar heltid har ökat från 63 till 78 procent på fem år. Skillnaden mellan kvinnor och män har samtidigt minskat.',
      'Mångfalden är en svagare punkt. Av de anställda har 17 procent utländsk bakgrund, jämfört med 24 procent av invånarna i arbetsför ålder, och bland cheferna är skillnaden större. Kommunen känner till siffrorna men har varken satt mål eller beslutat om åtgärder.',
    ],
  },
  strengths: [
    'En kort personalstrategi som parterna har tagit fram tillsammans',
    'Egna utbildningsvägar där nio av tio stannar kvar',
    'Snabbare rekrytering med kompetensen i centrum',
    'Pulsen, med samtal på arbetsplatsen inom fyra veckor',
    'Lägre sjukfrånvaro med kända orsaker',
    'Årlig lönekartläggning som leder till riktade höjningar',
  ],
  improvements: [
    'Låt personalstrategin gälla även bolagen',
    'Sammanställ och använd det som medarbetare berättar när de slutar',
    'Planera för hur arbetet ska utföras när tjänster inte går att tillsätta',
    'Få fler att anmäla hot och tillbud',
    'Sätt mål för mångfalden, särskilt bland chefer',
  ],
  rows: [
    {
      no: '7.1',
      judgements: [
        {
          points: '11,4',
          stage: 'followedUp',
          rationale: 'Gemensam strategi och mått som påverkar beslut under året.',
        },
        {
          points: '11,4',
          stage: 'followedUp',
          rationale: 'Kort, förankrad och uppföljd. Bolagen borde omfattas.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '11,4',
        stage: 'followedUp',
        rationale:
          'Partsgemensam strategi vars mått följs två gånger om året och har lett till omprioriteringar. Gäller inte bolagen.',
        agreed: true,
      },
    },
    {
      no: '7.2',
      judgements: [
        {
          points: '29',
          stage: 'followedUp',
          rationale:
            'Planering, rekrytering och utbildning hänger ihop, och resultaten av utbildningsvägarna är mycket goda.',
        },
        {
          points: '26,5',
          stage: 'followedUp',
          rationale:
            'Starkt arbete i hela kedjan utom avslutet. Ingen plan för det fall tjänster förblir tomma.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '27,6',
        stage: 'followedUp',
        rationale:
          'Sammanhållen kompetensförsörjning med tydliga prioriteringar och goda resultat. Avslutningssamtalen tas inte till vara och en reservplan saknas.',
        agreed: true,
      },
    },
    {
      no: '7.3',
      judgements: [
        {
          points: '20,5',
          stage: 'effect',
          rationale: 'Sjukfrånvaron har sjunkit och kommunen vet varför. Det är ovanligt.',
        },
        {
          points: '16,5',
          stage: 'followedUp',
          rationale:
            'Bra system och fallande frånvaro, men hot och tillbud anmäls inte. Då vilar en del av bilden på lös grund.',
        },
      ],
      proposal: {
        by: 'evaluator-1',
        points: '18,5',
        stage: 'followedUp',
        rationale:
          'Minskningen är verklig och väl förklarad och ska ge utslag. Att hot och tillbud sällan anmäls är dock en allvarlig brist i det systematiska arbetet, och vi möts därför mitt emellan. Det nya systemet är inte i drift och räknas inte.',
        agreed: true,
      },
    },
    {
      no: '7.4',
      judgements: [
        {
          points: '12,5',
          stage: 'deployed',
          rationale: 'Lönekartläggning och heltid är föredömligt skötta. Mångfalden saknar mål.',
        },
        {
          points: '13',
          stage: 'followedUp',
          rationale: 'Lika villkor följs upp och förbättras, med mångfalden som undantag.',
        },
      ],
      proposal: {
        by: 'evaluator-2',
        points: '12,8',
        stage: 'followedUp',
        rationale:
          'Årlig lönekartläggning och ökad heltid ger resultat. Skillnaderna i mångfald är kända men inga åtgärder är beslutade.',
        agreed: true,
      },
    },
  ],
}
