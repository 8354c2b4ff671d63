/** Families of measures, in the order in which they are told. */
import type { MeasureResult } from '../run/results.js';

export const FAMILIES: Readonly<Record<MeasureResult['family'], string>> = {
  society: 'The society',
  sanctions: 'Sanctions',
  errors: 'Errors and wrongful sanctions',
  fit: 'Association, context and proportion',
  time: 'How long it lasts',
  ties: 'Ties',
  speech: 'Speech',
  conduct: 'Leisure and purchases',
  means: 'Money and mobility',
  groups: 'Between groups',
  rights: 'Explanation, redress and intrusion',
  benefit: 'What the score is good for',
};
