import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const web = join(root, 'web');
const built = join(web, 'dist', 'index.html');
/** Beside what was built: a hash of what it was built from. */
const mark = join(web, 'dist', 'built-from');

/** All that the built files depend on: the console, the schemas that it shares with the server, and the libraries. */
const sources = [
  'tools/build-console.ts',
  'web/index.html',
  'web/vite.config.ts',
  'web/src/**/*',
  'src/domain/**/*.ts',
  'package-lock.json',
];

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: root }));
  for (const file of files.map((path) => path.replaceAll('\\', '/')).sort()) {
    const path = join(root, file);
    // Types leave no trace in what is built.
    if (file.endsWith('.generated.ts') || !statSync(path).isFile()) continue;
    hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Beside each file that a browser is sent, so that the server doesn't compress it each time. */
function compressAssets(): void {
  for (const file of globSync('dist/assets/*.{js,css,svg}', { cwd: web })) {
    const path = join(web, file);
    writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
  }
}

const builtFrom = (): string | undefined =>
  existsSync(built) && existsSync(mark) ? readFileSync(mark, 'utf8') : undefined;

/**
 * Builds `web/dist` where it isn't there or was built from other sources.
 * @returns what was done, and why nothing was
 */
export async function buildConsole(): Promise<'built' | 'current' | 'no-vite'> {
  const hash = hashOfSources();
  if (builtFrom() === hash) return 'current';
  const vite = await import('vite').catch(() => undefined);
  if (vite === undefined) return 'no-vite';
  // Whatever it runs in, a test too: React takes what it is built as from here.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await vite.build({ configFile: join(web, 'vite.config.ts'), logLevel: 'warn' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
  compressAssets();
  // Last: a build that was interrupted is made again.
  writeFileSync(mark, hash);
  return 'built';
}

if (import.meta.main) {
  const outcome = await buildConsole();
  if (outcome === 'built') process.stdout.write('The console is built (web/dist).\n');
  if (outcome === 'no-vite') {
    const found = existsSync(built) ? 'was built from other sources' : 'is not built';
    process.stderr.write(
      `The console ${found}, and Vite, which builds it, is not installed: npm ci without --omit=dev.\n`,
    );
  }
}
