// What is built in comes from exactly the packages that were looked at: pinned, locked with a hash, and new enough where it matters.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { devDependencies, dependencies } = read('package.json') as Record<string, Record<string, string> | undefined>;
const { packages } = read('package-lock.json') as {
  packages: Record<string, { version?: string; resolved?: string; integrity?: string; link?: boolean }>;
};

test('every package is pinned to one version, and the lock file holds that one with a hash', () => {
  const named = Object.entries({ ...dependencies, ...devDependencies });
  expect(named.length).toBeGreaterThan(20);
  for (const [name, version] of named) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  }
  const unhashed = Object.entries(packages).filter(
    ([path, entry]) => path.startsWith('node_modules/') && !entry.link && entry.resolved && !entry.integrity,
  );
  expect(unhashed).toEqual([]);
  const elsewhere = Object.values(packages).filter(({ resolved }) => resolved && !resolved.startsWith('https://'));
  expect(elsewhere).toEqual([]);
});

// Earlier versions ran code that stood in a path (CVE-2024-21534, CVE-2025-1302, and what 10.4.0 to 11.0.1 mended).
test('the evaluator of paths is one without known holes', () => {
  const [major = 0, minor = 0] = (devDependencies?.['jsonpath-plus'] ?? '').split('.').map(Number);
  expect(major > 11 || (major === 11 && minor >= 3)).toBe(true);
});
