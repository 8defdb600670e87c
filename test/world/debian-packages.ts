// Installs what the tests and the demo need from Debian's own packages: the browser, a display, a helpdesk. Root on Debian only.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';

const LISTS = '/var/lib/apt/lists';
const POLICY = '/usr/sbin/policy-rc.d';
const DAY = 24 * 60 * 60 * 1000;

/** Can this process install Debian packages? */
export function canInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function isInstalled(name: string): boolean {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query's own format, not a template.
  const answer = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' });
  return answer.status === 0 && answer.stdout.trim() === 'installed';
}

function listsAreFresh(): boolean {
  if (!existsSync(LISTS)) return false;
  return readdirSync(LISTS).some(
    (name) => name.endsWith('_Packages') && Date.now() - statSync(`${LISTS}/${name}`).mtimeMs < DAY,
  );
}

/**
 * Makes sure that Debian packages are there. Packages may not start their own services.
 * @returns null when all are there, otherwise one sentence that says what is missing and how to get it.
 */
export function needPackages(names: string[]): string | null {
  if (!existsSync('/usr/bin/dpkg-query'))
    return `This is no Debian: install ${names.join(', ')} by your system's own means.`;
  const missing = names.filter((name) => !isInstalled(name));
  if (missing.length === 0) return null;
  if (!canInstallPackages()) return `Missing: ${missing.join(', ')}. Run: sudo apt-get install ${missing.join(' ')}`;
  const apt = (args: string[]) =>
    execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  const bringsPolicy = !existsSync(POLICY);
  if (bringsPolicy) writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  try {
    if (!listsAreFresh()) apt(['update', '-qq']);
    console.log(`Installing ${missing.join(', ')} …`);
    apt(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
    return null;
  } catch {
    return `apt-get could not install ${missing.join(', ')}. Try it by hand: apt-get install ${missing.join(' ')}`;
  } finally {
    if (bringsPolicy) rmSync(POLICY, { force: true });
  }
}
