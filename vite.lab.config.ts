/**
 * Builds the laboratory for the browser: `dist/lab/` for a web server, and with `--mode offline` one file,
 * `dist/offline/glasshouse.html`, that opens from a disk.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { packKeys } from './src/lab/words/packed-keys.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Nothing may leave the page: the browser itself refuses. */
const POLICY = {
  web: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self' blob:; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
  offline:
    "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob: data:; style-src 'unsafe-inline'; img-src data: blob:; connect-src 'none'; base-uri 'none'; form-action 'none'",
};

export default defineConfig(({ mode, command }) => {
  const offline = mode === 'offline';
  return {
    root: here('src/lab'),
    base: './',
    publicDir: false,
    define: { GLOSSARY_TEXT: JSON.stringify(readFileSync(here('GLOSSARY.md'), 'utf8')) },
    plugins: [
      svelte({ configFile: false, preprocess: vitePreprocess() }),
      command === 'build' && packedLabels(),
      command === 'build' && policy(offline ? POLICY.offline : POLICY.web),
      offline && intoOneFile(),
    ],
    // the browser has a document to draw on
    resolve: { alias: { linkedom: here('src/lab/routes/report/paper.ts') } },
    // a worker that is a module does not start in a page from a disk
    worker: { format: offline ? 'iife' : 'es' },
    build: {
      outDir: here(offline ? 'dist/offline' : 'dist/lab'),
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rollupOptions: offline ? { output: { codeSplitting: false } } : {},
    },
  };
});

function policy(content: string): Plugin {
  return {
    name: 'content-security-policy',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}

/** Dictionaries without their English texts, which nobody needs twice. */
function packedLabels(): Plugin {
  return {
    name: 'packed-labels',
    transform: {
      order: 'pre',
      filter: { id: /words\/(nl|zh-Hans)\/(ideas|presets)\.ts$/ },
      handler: (code) => packKeys(code),
    },
  };
}

/** Scripts and styles into the page itself: a module from a file of its own does not load from a disk. */
function intoOneFile(): Plugin {
  return {
    name: 'into-one-file',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = Object.values(bundle).find((part) => part.fileName.endsWith('.html'));
      if (page?.type !== 'asset') return;
      let html = String(page.source);
      for (const [name, part] of Object.entries(bundle)) {
        if (part.type === 'chunk') {
          const code = part.code
            .replaceAll('</script', '<\\/script')
            // what Vite would put in the place of this, were there other files to load ahead
            .replaceAll('__VITE_PRELOAD__', 'void 0');
          html = html.replace(new RegExp(`<script[^>]*src="[^"]*${escaped(name)}"[^>]*></script>`), '');
          html = html.replace('</body>', () => `<script type="module">${code}</script>\n</body>`);
          delete bundle[name];
        } else if (name.endsWith('.css')) {
          html = html.replace(
            new RegExp(`<link[^>]*href="[^"]*${escaped(name)}"[^>]*>`),
            () => `<style>${part.source}</style>`,
          );
          delete bundle[name];
        }
      }
      page.source = html;
      page.fileName = 'glasshouse.html';
    },
  };
}

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
