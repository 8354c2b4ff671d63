// Photographs every page of the laboratory in two sizes, two themes and three languages into dist/gallery.
//
//   npm run gallery                    all of them
//   npm run gallery -- about report    pages whose name begins so
//   npm run gallery -- --quick         one size, one theme, one language
//   npm run gallery -- --build         build the laboratory first
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const out = join(root, 'dist', 'gallery');
const given = process.argv.slice(2);
const names = given.filter((word) => !word.startsWith('--'));
const quick = given.includes('--quick');
if (given.includes('--build'))
  execFileSync('npm', ['run', '-s', 'build:lab'], { cwd: root, stdio: 'inherit' });

const WORLD = 's=china-2019&n=1000&seed=7&m=36&a=article-2018';

/** Each page as a link, and what must be there before it is photographed. @type {Record<string, { link: string, click?: string, ready?: string }>} */
const PAGES = {
  front: { link: '#/' },
  society: { link: `#/society?${WORLD}`, ready: '[data-status="done"]' },
  'society-citizen': { link: `#/society?${WORLD}&c=17&t=30`, ready: '[data-status="done"]' },
  worlds: { link: `#/worlds?${WORLD}&b=no-register&r=4`, ready: '[data-status="done"]' },
  life: { link: `#/life?${WORLD}` },
  lab: { link: '#/lab' },
  'report-none': { link: `#/report?${WORLD}&b=no-register` },
  report: {
    link: `#/report?${WORLD}&b=no-register`,
    click: '[data-control="live"]',
    ready: 'iframe[data-status]',
  },
  ...Object.fromEntries(
    ['what', 'article', 'method', 'sources', 'glossary', 'accessibility', 'languages'].map((page) => [
      `about-${page}`,
      { link: `#/about/${page}`, ready: `[data-page="${page}"]` },
    ]),
  ),
};
const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };
const THEMES = /** @type {const} */ (['light', 'dark']);
const LANGUAGES = ['en', 'nl', 'zh-Hans'];

const { module } = await runnerImport(join(root, 'test', 'support', 'lab.ts'));
const lab = await module.openLab();
mkdirSync(out, { recursive: true });
/** @type {<T>(list: readonly T[]) => readonly T[]} */
const first = (list) => (quick ? list.slice(0, 1) : list);
const shots = [];
try {
  for (const [name, { link, click, ready }] of Object.entries(PAGES)) {
    if (names.length > 0 && !names.some((one) => name.startsWith(one))) continue;
    for (const [size, viewport] of first(Object.entries(SIZES))) {
      for (const colorScheme of first(THEMES)) {
        for (const language of first(LANGUAGES)) {
          const address = `${link}${link.includes('?') ? '&' : '?'}l=${language}`;
          const { page, problems } = await lab.open(address, { viewport, colorScheme });
          if (click) await page.click(click);
          if (ready)
            await page
              .waitForSelector(ready, { timeout: 60_000 })
              .catch(() => problems.push(`never ready: ${ready}`));
          await page.waitForTimeout(ready ? 500 : 900);
          const file = `${name}-${size}-${colorScheme}-${language}.png`;
          await page.screenshot({ path: join(out, file), fullPage: true, animations: 'disabled' });
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wider > 0) problems.push(`${wider} pixels wider than the screen`);
          shots.push({ file, problems });
          if (problems.length > 0) console.log(`${file}: ${problems.join('; ').slice(0, 300)}`);
          await page.context().close();
        }
      }
    }
    console.log(name);
  }
} finally {
  await lab.close();
}
writeFileSync(
  join(out, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>Gallery</title>${shots
    .map(
      ({ file }) =>
        `<figure><figcaption>${file}</figcaption><img src="${file}" alt="" width="480" loading="lazy"></figure>`,
    )
    .join('\n')}\n`,
);
console.log(`${shots.length} pictures in ${out}`);
