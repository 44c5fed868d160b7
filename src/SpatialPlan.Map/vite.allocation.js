import { defineConfig } from 'vite';

// A build of its own, so that the public map does not load what only the plan of land needs.
export default defineConfig({
  base: '/map/',
  publicDir: false,
  build: {
    outDir: '../SpatialPlan.Server/wwwroot/map',
    emptyOutDir: false,
    target: 'es2022',
    rollupOptions: {
      input: 'src/allocation/main.ts',
      output: { entryFileNames: 'allocation.js', assetFileNames: 'allocation[extname]', chunkFileNames: 'allocation-[name].js' },
    },
  },
});
