import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveLab } from '../../src/node/lab-server.js';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

describe('the lab on this machine', () => {
  let folder: string;
  let child: ChildProcess | undefined;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'glasshouse-lab-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>A page</title>');
  });
  afterEach(() => {
    child?.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('is a page for who asks for it, and nothing above its folder', async () => {
    const server = await serveLab(0, folder);
    try {
      const page = await fetch(server.address);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('A page');
      expect(page.headers.get('referrer-policy')).toBe('no-referrer');
      for (const path of ['%2e%2e/%2e%2e/etc/passwd', 'missing.js', '%00']) {
        expect((await fetch(server.address + path)).status).toBe(404);
      }
      expect((await fetch(server.address, { method: 'POST', body: 'x' })).status).toBe(405);
    } finally {
      await server.close();
    }
  });

  it('says so when its port is taken, or it has not been built', async () => {
    const server = await serveLab(0, folder);
    try {
      const port = Number(new URL(server.address).port);
      await expect(serveLab(port, folder)).rejects.toMatchObject({ kind: 'port-taken', path: '--port' });
    } finally {
      await server.close();
    }
    await expect(serveLab(0, join(folder, 'nowhere'))).rejects.toMatchObject({ kind: 'lab-not-built' });
  });

  it('is opened by one command, and ends kindly', async () => {
    child = spawn(process.execPath, [program, 'lab', '--json'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const [line] = await new Promise<string[]>((resolve, reject) => {
      let text = '';
      child?.stdout?.on('data', (part: Buffer) => {
        text += part.toString();
        try {
          resolve([JSON.parse(text).address]);
        } catch {
          // not whole yet
        }
      });
      child?.once('exit', () => reject(new Error(`ended without an address: ${text}`)));
    });
    expect(await (await fetch(line ?? '')).text()).toContain('Nobody here is real');
    const ended = new Promise((resolve) => child?.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
