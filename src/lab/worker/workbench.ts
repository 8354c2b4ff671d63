/** Everything a page can ask of its worker: worlds of everybody, and one life. */
import { Laboratory } from './laboratory.js';
import { LifeLaboratory } from './life/life-laboratory.js';
import type { LifeApi } from './life/protocol.js';
import type { LaboratoryApi } from './protocol.js';

export type WorkbenchApi = LaboratoryApi & LifeApi;

export class Workbench extends Laboratory implements WorkbenchApi {
  private readonly one: LifeLaboratory;

  constructor(pause: () => Promise<void>) {
    super(pause);
    this.one = new LifeLaboratory(pause);
  }

  beginLife(...asked: Parameters<LifeApi['beginLife']>) {
    return this.one.beginLife(...asked);
  }

  drawCitizen(...asked: Parameters<LifeApi['drawCitizen']>) {
    return this.one.drawCitizen(...asked);
  }

  liveLife(...asked: Parameters<LifeApi['liveLife']>) {
    return this.one.liveLife(...asked);
  }

  liftGlass(...asked: Parameters<LifeApi['liftGlass']>) {
    return this.one.liftGlass(...asked);
  }

  otherLives(...asked: Parameters<LifeApi['otherLives']>) {
    return this.one.otherLives(...asked);
  }
}
