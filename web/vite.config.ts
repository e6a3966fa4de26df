import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env.HOLDPOINT_URL ?? 'http://127.0.0.1:8477';

export default defineConfig({
  root: import.meta.dirname,
  // The console speaks English; without this every component brings the words of thirty other languages.
  plugins: [react(), { ...optimizeLocales.vite({ locales: ['en-US'] }), enforce: 'pre' }],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    manifest: true,
    // The policy takes no script or picture that isn't a file.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // While developing: Vite serves the sources, and a server that runs answers the API.
  server: { proxy: { '/v1': server, '/docs': server, '/problems': server, '/openapi.json': server } },
});
