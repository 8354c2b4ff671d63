import { numbersOf } from '../../../words/numbers.js';
import type { AboutText } from './about-text.js';

const { count } = numbersOf('nl');

export const text: AboutText = {
  what: {
    title: 'Wat dit is, en wat het niet is',
    lead: 'Glasshouse is een laboratorium voor regels die mensen scoren. Het laat ze leven in een samenleving die een generator heeft verzonnen.',
    parts: [
      {
        title: 'Wat het is',
        blocks: [
          'Rond 2018 beschreef een artikel een plan: berichtendiensten, betaaldiensten, datingsites, taxidiensten, verzekeraars en kredietverstrekkers melden aan één register. Een geheime regel maakt daar een score van 350 tot 950 van. De score opent en sluit deuren, een overtreding in één deel van het leven telt in alle andere, en vrienden met een lage score verlagen die van iemand zelf.',
          'Hier werkt elk onderdeel van dat systeem: wat er werkelijk gebeurde, waarvoor partners het hielden, wat het register bewaart, wat de score ervan maakt, welke deuren dichtgaan, en wat mensen dan doen. Dezelfde verzonnen mensen leven dezelfde maanden met hetzelfde geluk onder de ene set regels of de andere, zodat wat verschilt van de regels komt.',
          'Het is bedoeld voor mensen die willen zien, meten en betwisten wat zulke regels doen voordat iemand eronder leeft.',
        ],
      },
      {
        title: 'Wat het niet is',
        blocks: [
          [
            'Het scoort, volgt of beschrijft nooit een echte persoon. Burgers worden gemaakt, nooit ingelezen, en er gaat geen gegeven over een persoon in.',
            'Het geeft geen scorekaart mee, en scoort niemand die een bezoeker beschrijft.',
            'Het zoekt niet naar de regels die mensen het best in de greep houden.',
            'Geen getal hier is een schatting voor China of enig ander land. De meeste getallen zijn gekozen en niet gemeten, en zeggen dat ook.',
            'De groepen A, B en C staan voor geen enkele groep mensen.',
            'Het is geen juridisch advies. In de Europese Unie is een regime als dat van het artikel verboden: artikel 5, lid 1, onder c, van Verordening (EU) 2024/1689. Geen klein getal hier maakt het rechtmatig.',
          ],
        ],
      },
      {
        title: 'Wat er gebeurt met wat u hier doet',
        blocks: [
          'Niets verlaat deze pagina. Er staat geen server achter, er is geen cookie, geen account en er worden geen bezoekers geteld; de browser zelf is opgedragen elke verbinding te weigeren. Regels die u bewaart, blijven in deze browser tot u ze verwijdert.',
          'Een link bevat het hele experiment achter het teken #, dat browsers niet versturen. Wie de link heeft, ziet dezelfde burgers onder dezelfde regels.',
          'Niemand wordt gescoord om wat zij hier kiezen, en er valt niets te winnen.',
        ],
      },
    ],
  },
  article: {
    title: 'Het artikel naast de feiten',
    lead: 'Het voorbeeld “article-2018” is de lezing van één artikel. Dit is wat het zegt, en wat er is gevonden.',
    parts: [
      {
        title: 'Hoe dit te lezen',
        blocks: [
          'Gedocumenteerd: een openbaar document uit die tijd zegt het. Gerapporteerd: de pers, een boek of een bedrijf zegt het, en zo’n document is niet gevonden. Wat alleen is aangenomen, hoort hier niet; dat staat in de regels, als aangenomen gemerkt.',
          'Het artikel gaat over plannen van een staat en van bedrijven. De mensen die daar wonen, zijn er niet de oorzaak van.',
        ],
      },
    ],
  },
  readings: [
    {
      article: 'Eén nationaal systeem geeft elke burger een score van 350 tot 950.',
      found:
        'Een score van 350 tot 950 bestond als particuliere score waaraan mensen konden meedoen. Een nationale score van personen is niet bekend; het kredietregister van de centrale bank kent geen score en geen zwarte lijst.',
      known: 'documented',
    },
    {
      article: 'Vanaf 2020 is het voor iedereen verplicht.',
      found:
        '2020 was het laatste jaar van het planningsdocument uit 2014. Er volgde geen verplichte score; één stad maakte haar punten in 2021 afhankelijk van toestemming.',
      known: 'documented',
    },
    {
      article: 'Vrienden die de regering bekritiseren, verlagen uw score.',
      found:
        '“Contacten” waren de kleinste van vijf dimensies, ongeveer 5%, beschreven als wie vrienden zijn en hoe men met hen omgaat. Het bedrijf ontkende berichten te lezen, en een gepubliceerde puntentabel met politieke inhoud is niet gevonden.',
      known: 'reported',
    },
    {
      article: 'Zes miljoen burgers mogen niet vliegen vanwege sociale misstappen.',
      found:
        '6,15 miljoen geweigerde tickets tot februari 2017 – weigeringen, geen mensen – voor 6,73 miljoen mensen en organisaties die op een lijst stonden omdat zij vonnissen negeerden.',
      known: 'reported',
    },
    {
      article: 'Een overtreding in één deel van het leven telt in alle delen.',
      found:
        'Juist als leuze, en juist voor lijsten, door afspraken tussen overheden. Het liep niet via een score.',
      known: 'documented',
    },
    {
      article: 'Lang gamen verlaagt de score, luiers kopen verhoogt haar.',
      found: 'Een voorbeeld uit een interview van 2015. Dat het ooit is gebouwd, is nooit aangetoond.',
      known: 'reported',
    },
    {
      article: 'Hoe de score wordt berekend, is geheim.',
      found:
        'Juist voor de commerciële score. Niet juist voor de punten van steden en districten, waarvan de tabellen zijn gepubliceerd.',
      known: 'documented',
    },
    {
      article: 'Nakomen betekent contracten nakomen.',
      found: 'Het werd beschreven als kunnen betalen: saldi, inkomen, bezit.',
      known: 'reported',
    },
    {
      article: 'Hoge scores vallen op op een datingsite en reizen gemakkelijker.',
      found: 'Beide zijn aangeboden, als voordelen van partners van de commerciële score.',
      known: 'reported',
    },
  ],
  method: {
    title: 'Hoe het werkt',
    lead: 'Vijf dingen bepalen of een getal hier te vertrouwen is. Geen ervan is verborgen.',
    parts: [
      {
        title: 'Burgers',
        blocks: [
          'Een samenleving is een bestand met totalen: aandelen, gemiddelden, gewoonten, elk met een bron of het woord aanname. Daaruit en uit één getal, het startgetal, trekt een generator burgers met eigenschappen, werk, geld, meningen en hoogstens zestien banden. Zij leven enkele jaren vóór elk regime, zodat wat ermee begint te onderscheiden is van wat er al was.',
          'Een maand verloopt voor iedereen in dezelfde volgorde: leven en werk, wat mensen doen, wat partners ervan zien, wat het register bewaart, bezwaren, de score, besluiten, angst, banden. Besluiten van deze maand gelden vanaf de volgende.',
        ],
      },
      {
        title: 'Geluk',
        blocks: [
          'Elke trekking van het toeval heeft een adres: het startgetal, de burger, de maand en waar de trekking voor dient. Zij hangt er niet van af of een andere trekking heeft plaatsgevonden. Een gewijzigde regel kan daarom niemands geluk verschuiven, en twee werelden verschillen alleen waar de regels ze doen verschillen. “Twee keer dezelfde regels” laat het zien: niemand verschilt.',
          'Eén startgetal toont één verloop. De geluksdoos laat er meer leven, en zegt in hoeveel daarvan een verschil dezelfde richting heeft. Meer startgetallen en meer burgers maken het geluk kleiner; zij maken aannamen niet waar.',
        ],
      },
      {
        title: 'De schaduw: wat onterecht is',
        blocks: [
          'Het register noteert welke vermeldingen onjuist zijn, voor het laboratorium en voor niemand anders. Elke maand wordt elke score en elk besluit een tweede keer gemaakt, op alleen de juiste vermeldingen. Een sanctie die van kracht is en dat in die schaduw niet zou zijn, heet onterecht. Op dezelfde manier blijkt wat alleen dicht is omdat vrienden meetellen, of op grond van een ander deel van het leven.',
        ],
      },
      {
        title: 'Overal dezelfde getallen',
        blocks: [
          'Het model rekent uitsluitend met gehele getallen. Elke machine, elke browser en elk aantal threads geeft dezelfde bits, en een controlegetal van de eindtoestand en alle maandtotalen zegt dat. Een link draagt de eerste cijfers ervan: “Gereproduceerd” betekent dat uw browser hetzelfde vond.',
          'Elk experiment kan op de opdrachtregel worden geleefd, waar ook samenlevingen van miljoenen, rapporten, tabellen en experimenten over vele regimes worden gemaakt:',
        ],
      },
      {
        title: 'Wat het model weglaat',
        blocks: [
          [
            'Niemand wordt geboren, sterft of komt er wonen. Prijzen, werkgevers en politiek reageren niet. Verder dan tien jaar mag dit niet worden gelezen.',
            'Wat een regel over gedrag aanneemt, is geen ontdekking als het er weer uitkomt: angst, afstand tussen vrienden en gamen zijn met hun sterkte aangenomen.',
            'Voordelen zijn nauwelijks gemodelleerd. Een schade die hier wordt gevonden, is niet de uitkomst van een afweging daartegen.',
            'Dat het zien van zo’n leven verandert wat iemand vindt, is niet bewezen. Onderzoek naar een spel over armoede vond dat spelen meningen zelfs kan verharden; daarom kijkt men hier eerst en valt er niets te winnen.',
          ],
        ],
      },
    ],
  },
  sources: {
    title: 'Bronnen',
    lead: 'Elk getal van de catalogus heeft een herkomst: een bron, of het woord aanname. Bronnen staan hier zoals zij in de bestanden staan.',
    parts: [],
  },
  glossary: { title: 'Woordenlijst', lead: 'Eén woord voor één ding, in drie talen.', parts: [] },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Het laboratorium is gebouwd om aan WCAG 2.2, niveau AA, te voldoen. Niemand buiten het project heeft dat getoetst.',
    parts: [
      {
        title: 'Wat er is gedaan',
        blocks: [
          [
            'Alles werkt met het toetsenbord; waar de focus is, is altijd te zien; geen losse letter is een sneltoets; niets heeft een tijdslimiet.',
            'Elk beeld heeft een zin en een tabel. De gevel is één stop voor de tabtoets en wordt met de pijltoetsen doorlopen; bij opgelegde kleuren komt de tabel in de plaats.',
            'Niets wordt alleen met kleur verteld: werelden hebben vormen en lijnsoorten, tekens hebben woorden.',
            'Pagina’s passen zich aan tot 320 pixels en kunnen tot 400% worden vergroot. Licht, donker en hoog contrast volgen het systeem.',
            'Bij verminderde beweging beweegt niets uit zichzelf.',
          ],
        ],
      },
      {
        title: 'Wat nog niet goed genoeg is',
        blocks: [
          [
            'Er is getest met één soort browser en met automatische controles, nog niet met mensen die schermlezers, vergroting of schakelaars gebruiken.',
            'Een gevel van tienduizend vensters is moeilijk te begrijpen zonder haar te zien. Lijsten, verhalen en zoeken op nummer leiden naar dezelfde mensen.',
            'Meldingen over een foutief regimebestand, de bronnen en het rapport zijn in het Engels; zij zijn als Engels gemerkt.',
            'De teksten over levens zijn eenvoudig geschreven; die over maten niet, omdat zij precies zeggen wat er wordt geteld.',
          ],
        ],
      },
      {
        title: 'Als iets u buitensluit',
        blocks: [
          'Laat het de beheerders weten bij de meldingen van het project, met de pagina en wat u gebruikt. Een conformiteitsrapport in de vorm waar kopers om vragen (VPAT) staat in de broncode: docs/accessibility.md.',
        ],
      },
    ],
  },
  languages: {
    title: 'Talen',
    lead: 'Engels is de bron. Nederlands en Vereenvoudigd Chinees zijn volledig, en nog niet nagezien door een moedertaalspreker.',
    parts: [
      {
        title: 'Wat is vertaald',
        blocks: [
          'Alle pagina’s, alles wat de catalogus noemt, de regels van een regime in woorden, en wat burgers te horen krijgen. Een idee dat iemand toevoegt, staat er in het Engels tot het in de andere talen is benoemd, en is voor schermlezers zo gemerkt.',
          'Sleutels van regimebestanden blijven in elke taal Engels, zodat een bestand overal hetzelfde betekent. Burgers hebben nummers en geen namen.',
        ],
      },
      {
        title: 'Woorden',
        blocks: [
          'Woorden zijn gekozen om neutraal te zijn: een score is een getal en geen oordeel over iemand, en het systeem is het onderwerp van wat het doet. De woordenlijst bevat de afgesproken woorden. De taal wisselen verandert niets aan een experiment.',
        ],
      },
    ],
  },
  words: {
    said: 'Het artikel zegt',
    found: 'Wat er is gevonden',
    how: 'Hoe het bekend is',
    known: { documented: 'gedocumenteerd', reported: 'alleen gerapporteerd' },
    from: 'Uit',
    readingsCaption: 'Het artikel en de feiten, bewering voor bewering',
    sourcesFound: (sources, numbers, assumed) =>
      `${count(sources)} bronnen staan achter ${count(numbers)} getallen van de catalogus; ${count(assumed)} getallen berusten op een aanname, waarvan sommige met een bron voor hun richting.`,
    behind: (n) => (n === 1 ? '1 getal' : `${count(n)} getallen`),
    english: 'in het Engels, zoals in de bestanden',
    terms: 'Woorden op deze pagina',
  },
};
