/** Fails if a file of the repository holds a credential, a machine's path or a package registry's host. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const forbidden: readonly { what: string; pattern: RegExp; inOwnFilesOnly?: boolean }[] = [
  { what: 'a GitHub token', pattern: /\bgh[opsur]_[A-Za-z0-9]{36,}|\bgithub_pat_\w{40,}/ },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/ },
  { what: 'an AWS key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/ },
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?!['"`])/ },
  // /home/runner is where GitHub's own runners work, and so part of what is documented.
  {
    what: 'a path of one machine',
    pattern: /(?<![\w.$}/-])\/(?:home\/(?!runner\b)|root\/|Users\/|work\/)[\w.-]+/,
    // Comments of bundled packages show made-up ones.
    inOwnFilesOnly: true,
  },
  { what: 'a path out of the repository', pattern: /(?:\.\.\/){2,}[\w./-]*node_modules\// },
  {
    what: "a package registry's host",
    pattern: /https?:\/\/[\w.-]*(?:registry|artifactory|nexus|verdaccio)[\w.-]*|"resolved":\s"http/,
  },
];

const root = join(import.meta.dirname, '..');
const listed = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const paths = listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));

let problems = 0;
for (const path of paths) {
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    for (const { what, pattern, inOwnFilesOnly = false } of forbidden) {
      if (!pattern.test(line) || (inOwnFilesOnly && path.startsWith('dist/'))) continue;
      problems += 1;
      // The line itself is not shown: it may hold a secret, and CI logs are kept.
      console.error(`${path}:${index + 1}: ${what}`);
    }
  }
}
console.log(`${paths.length} files: ${problems} problems`);
if (problems > 0) process.exitCode = 1;
