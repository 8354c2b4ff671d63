/** The command line as somebody uses it: what is built in dist, in a folder of its own. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

export interface Said {
  code: number | null;
  out: string;
  err: string;
}

/** A folder to give commands in, with a society whose past is short. */
export class Desktop {
  readonly folder = mkdtempSync(join(tmpdir(), 'glasshouse-cli-'));

  constructor() {
    if (!existsSync(program)) {
      throw new Error(`${program} is missing: run \`npm run build\``);
    }
    this.write(
      'hamlet.yaml',
      'id: hamlet\nextends: china-2019\ntitle: A hamlet\nburn-in-months: { value: 2, assumption: true }\n',
    );
  }

  path(...names: string[]): string {
    return join(this.folder, ...names);
  }

  write(name: string, content: string | Uint8Array): string {
    writeFileSync(this.path(name), content);
    return this.path(name);
  }

  /** Names in the folder, those that begin with a dot included. */
  names(): string[] {
    return readdirSync(this.folder).sort();
  }

  glasshouse(...words: string[]): Said {
    const run = spawnSync(process.execPath, [program, ...words], {
      cwd: this.folder,
      encoding: 'utf8',
      timeout: 50_000,
      env: { ...process.env, COLUMNS: '100', GLASSHOUSE_TRACE: '' },
    });
    return { code: run.status, out: run.stdout, err: run.stderr };
  }

  /** Begins a command that is stopped before it ends. */
  begin(...words: string[]): { child: ChildProcess; end: Promise<Said & { signal: string | null }> } {
    const child = spawn(process.execPath, [program, ...words], { cwd: this.folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    child.stderr.on('data', (text) => {
      err += text;
    });
    const end = new Promise<Said & { signal: string | null }>((resolve) => {
      child.on('close', (code, signal) => resolve({ code, signal, out, err }));
    });
    return { child, end };
  }

  /** A command in a shell, for pipes. `glasshouse` stands for the program. */
  shell(line: string): Said {
    const text = line.replaceAll('glasshouse', `"${process.execPath}" "${program}"`);
    const run = spawnSync('sh', ['-c', text], { cwd: this.folder, encoding: 'utf8', timeout: 50_000 });
    return { code: run.status, out: run.stdout, err: run.stderr };
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
