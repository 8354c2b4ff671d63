import { numbersOf } from '../numbers.js';
import type { Words } from '../words.js';

const { count } = numbersOf('nl');

export const front: Words['front'] = {
  title: 'Wat zou een score voor iedereen doen?',
  lead: 'Elk venster is één verzonnen mens. Een register verzamelt wat partners over hen melden, een geheime regel maakt daar een score van, en de score opent en sluit deuren.',
  watching: (month, shut, of) => `${month}: voor ${count(shut)} van ${count(of)} burgers is een deur dicht.`,
  doors: {
    life: {
      title: 'Een leven',
      text: 'Kijk een half jaar mee met één mens en beslis daarna voor hen. Zie dan wat nooit aan hen was om te beslissen.',
    },
    society: {
      title: 'De samenleving',
      text: 'Tienduizend vensters, maand na maand. Open er een, welke u wilt.',
    },
    worlds: {
      title: 'Twee werelden',
      text: 'Dezelfde mensen met hetzelfde geluk onder twee regels. Wie is beter af, wie slechter?',
    },
  },
  more: 'Meer',
  lab: 'Schrijf de regels zelf in het lab',
  about: 'Wat dit is, en wat het niet is',
  pause: 'Pauze',
  play: 'Afspelen',
};
