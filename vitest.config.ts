import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'machines/**/*.test.ts', 'migrations/**/*.test.ts', 'test/**/*.test.ts'],
    // A host far from the village: whatever reads the host's time zone by mistake fails here and not in production.
    env: { TZ: 'America/New_York' },
    maxWorkers: 2,
    testTimeout: 20_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'machines/**/*.ts', 'migrations/**/*.ts'],
      exclude: ['**/*.test.ts', 'src/main.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: {
        'src/{kernel,law,engine,audit}/**/*.ts': { branches: 95 },
        'machines/**/*.ts': { branches: 95 },
        'src/{contract,store,service,http,cli}/**/*.ts': { branches: 85 },
      },
    },
  },
});
