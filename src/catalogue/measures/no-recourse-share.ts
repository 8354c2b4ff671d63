import { defineMeasure, FEWEST_EVENTS, NOT_ESTIMABLE, ratio } from '../../engine/contracts.js';
import { BY_RANK, isByRank, pointsOnScale, scoresOut, standingsOf } from '../shared/recourse.js';

export default defineMeasure({
  id: 'no-recourse-share',
  label: 'Nothing they can do within a year',
  question: 'Of those whom their score keeps out, what share stays out whatever they do for a year?',
  unit: '%',
  worse: 'higher',
  family: 'rights',
  formula:
    'citizens under a sanction by score whose score after 12 months of the best own conduct is below the highest cut-off they are under and its hysteresis / citizens under a sanction by score (H17)',
  misleads:
    'Best conduct is to break nothing, to say nothing and to buy what is called responsible: that people should have to is not said. Friends, income and partners stay as they are; the list is not in it. Not estimable where scores are ranks: others’ conduct counts as much as one’s own.',
  source: 'Ustun, Spangher and Liu 2019; measures specification, H17',
  needs: ['score', 'standing', 'coverage'],
  picture: (picture) => {
    if (isByRank(picture)) {
      return BY_RANK;
    }
    const out = scoresOut(picture);
    const score = picture.column('score');
    const standings = standingsOf(picture);
    if (!out || !score || !standings) {
      return NOT_ESTIMABLE;
    }
    let held = 0;
    let stuck = 0;
    let validly = 0;
    let gained = 0;
    for (let i = 0; i < picture.citizens; i++) {
      if (out[i] > 0) {
        const { now, best, disclosed } = standings[i];
        const at = picture.settings['scale.min'] + score[i] / 16;
        held++;
        stuck += at + pointsOnScale(picture, best - now) < out[i] ? 1 : 0;
        validly += at + pointsOnScale(picture, disclosed - now) >= out[i] ? 1 : 0;
        gained += pointsOnScale(picture, best - now);
      }
    }
    return {
      ...ratio(stuck, held, 100, FEWEST_EVENTS),
      parts: {
        valid: {
          label: 'Out again if they do what is disclosed to them',
          ...ratio(validly, held, 100, FEWEST_EVENTS),
        },
        gain: {
          label: 'Points a year of the best conduct brings',
          unit: 'points',
          ...ratio(gained, held, 1, FEWEST_EVENTS),
        },
      },
    };
  },
});
