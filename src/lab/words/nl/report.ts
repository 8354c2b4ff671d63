import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count } = numbersOf('nl');

export const report: Words['report'] = {
  title: 'Het rapport',
  lead: 'Wat er is gevonden, wat er niet uit mag worden afgeleid, en hoe de getallen opnieuw te krijgen zijn: één pagina om te printen of te bewaren, dezelfde die de opdrachtregel schrijft.',
  nothing: 'Er is nog geen run van deze link beantwoord. Een rapport heeft er een nodig.',
  live: 'Laat de twee werelden van deze link leven',
  liveOne: 'Laat alleen de eerste leven',
  living: (done, total) => `${count(done)} van ${count(total)} maanden geleefd.`,
  of: 'Rapport over',
  kinds: { worlds: 'de twee werelden', society: 'de samenleving' },
  making: 'Het rapport wordt geschreven …',
  ready: 'Het rapport is klaar.',
  print: 'Afdrukken, of bewaren als PDF',
  save: 'Bewaren als HTML',
  english: 'Het rapport zelf is in het Engels.',
  frame: 'Het rapport',
  oversight: {
    title: 'Wat alleen u kunt beantwoorden',
    lead: 'Een simulatie kan niet zeggen wie naar besluiten kijkt en waar mensen bezwaar maken. Wat u leeg laat, wordt afgedrukt als niet beantwoord. Uw antwoorden blijven op deze pagina en staan in geen enkele link.',
    questions: {
      purpose: 'In welke processen zou de uitkomst worden gebruikt, en met welk doel?',
      need: 'Waarom is het nodig, en welke minder ingrijpende middelen zijn overwogen?',
      oversight: 'Wie kijkt naar een besluit voordat het ingaat, en wie kan het terugdraaien?',
      means: 'Met welke opleiding, tijd en bevoegdheid doen zij dat?',
      complaint: 'Waar kan iemand een klacht indienen, wat kost dat, en wanneer komt er antwoord?',
      harm: 'Wat gebeurt er als een hier gevonden schade optreedt, en wie is daarop aanspreekbaar?',
      asked: 'Wie van de betrokken mensen is iets gevraagd, en wat zeiden zij?',
    },
  },
};
