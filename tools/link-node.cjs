// The packages that bring Node, one for each platform, all have a link `node_modules/.bin/node`. npm 10, which Node 20
// brings, deletes it when it puts those for other platforms away; then it is made anew. Any Node runs this file.
const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { join } = require('node:path');
const { optionalDependencies } = require('../package.json');

const root = join(__dirname, '..');
const modules = join(root, 'node_modules');
const link = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const own = Object.keys(optionalDependencies).find((name) => existsSync(join(modules, name)));
const npm = process.env.npm_execpath;

if (own !== undefined && npm !== undefined && !existsSync(link)) {
  const { status } = spawnSync(process.execPath, [npm, 'rebuild', '--ignore-scripts', own], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
