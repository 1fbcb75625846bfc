/**
 * Bundles src/main.ts into dist/; the same source gives the same bytes on every machine.
 * With `--check` it leaves dist/ alone and fails if it is not what the source builds.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const staged = mkdtempSync(join(tmpdir(), 'audit-log-collector-build-'));

function bundle(): void {
  const ncc = createRequire(import.meta.url).resolve('@vercel/ncc/dist/ncc/cli.js');
  // ncc's cache is shared by all checkouts of a machine and keeps their paths: they would get into dist.
  const options = ['-o', staged, '--license', 'licenses.txt', '--no-cache'];
  const { status } = spawnSync(process.execPath, [ncc, 'build', 'src/main.ts', ...options], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`ncc failed (exit code ${status ?? 'none'}).`);

  for (const name of readdirSync(staged)) {
    // ncc puts this marker where it could not resolve a module, and still exits with 0.
    if (readFileSync(join(staged, name), 'utf8').includes('webpackMissingModule')) {
      throw new Error(`${name} lacks a module: look for webpackMissingModule in it.`);
    }
  }
}

function differences(): string[] {
  const names = new Set([...readdirSync(staged), ...(existsSync(dist) ? readdirSync(dist) : [])]);
  const bytes = (folder: string, name: string): Buffer | undefined => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
  return [...names].filter((name) => {
    const built = bytes(staged, name);
    const kept = bytes(dist, name);
    return built === undefined || kept === undefined || !built.equals(kept);
  });
}

try {
  bundle();
  if (!process.argv.includes('--check')) {
    rmSync(dist, { recursive: true, force: true });
    cpSync(staged, dist, { recursive: true });
  } else if (differences().length > 0) {
    console.error(`dist/ is out of date (${differences().join(', ')}): run \`npm run build\`.`);
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(staged, { recursive: true, force: true });
}
