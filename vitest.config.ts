import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['tests/web/built-console.ts'],
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest takes a checkout below a folder named es for a package of ES modules, and loads what is in it twice.
    server: { deps: { external: [/\/node_modules\//] } },
  },
});
