/** What becomes of what is false: found, corrected, and after how long. */
import { describe, expect, it } from 'vitest';
import { hamlet, IN_A_HURRY, live, worldOf } from './support/worlds.js';

const measured = async (...rights: string[]) => {
  const set = [...IN_A_HURRY, 'errors.scale=5', ...rights];
  const world = await live(worldOf('article-2018', { set, months: 22, citizens: 2_000, society: hamlet() }));
  return world.result.measures;
};
/** Everybody is told, everybody appeals against what is false and nobody against what is true. */
const right = (changes: string) => [
  `rights.appeal={ probability: 100, untold-share: 0, success-true: 0, ${changes} }`,
  'rights.notice.enabled=true',
];

describe('a right to appeal', () => {
  it.each([1, 3])('that is perfect corrects all that is false, %d months after it came', async (delay) => {
    const found = await measured(...right(`success-false: 100, delay-months: ${delay}`));
    const corrected = found['false-records-corrected'];
    const spells = found['false-record-half-life'];
    expect(corrected.numerator).toBeGreaterThan(100);
    // nothing that is false goes but by an appeal, and each was filed in the month it came
    expect(corrected).toMatchObject({ numerator: spells.numerator, denominator: spells.denominator });
    expect(corrected.parts?.found.value).toBe(100);
    expect(corrected.parts?.months.value).toBe(delay);
    expect(spells.value).toBe(delay);
    expect(found['appeals-upheld'].value).toBe(100);
    expect(found['appeals-upheld'].parts?.false.value).toBe(100);
  });

  it('that is never upheld finds all that is false, and corrects nothing', async () => {
    const found = await measured(...right('success-false: 0, delay-months: 1'));
    expect(found['appeals-upheld']).toMatchObject({ value: 0, numerator: 0 });
    expect(found['appeals-upheld'].parts?.false.value).toBeNull();
    expect(found['false-records-corrected']).toMatchObject({ value: 0, numerator: 0 });
    expect(found['false-records-corrected'].parts?.found.value).toBe(100);
    expect(found['false-records-corrected'].parts?.months.value).toBeNull();
  });

  it('that nobody uses finds nothing, and says nothing of what would be upheld', async () => {
    const found = await measured('rights.appeal={ probability: 0 }');
    expect(found['appeals-upheld'].value).toBeNull();
    expect(found['appeals-upheld'].parts?.filed.value).toBe(0);
    expect(found['false-records-corrected'].parts?.found.value).toBe(0);
  });

  it('is counted for each group, and adds up', async () => {
    const { 'appeals-upheld': all } = await measured(...right('success-false: 60, delay-months: 1'));
    const { A, B, C } = all.groups;
    expect(A.denominator + B.denominator + C.denominator).toBe(all.denominator);
    expect(Math.min(A.numerator, B.numerator, C.numerator)).toBeGreaterThan(0);
    expect(all.value).toBeGreaterThan(50);
    expect(all.value).toBeLessThan(70);
  });

  it('that is not there is not measured', async () => {
    const found = await measured();
    expect(found['appeals-upheld']?.value ?? null).toBeNull();
    expect(found['false-records-corrected']?.value ?? null).toBeNull();
  });
});
