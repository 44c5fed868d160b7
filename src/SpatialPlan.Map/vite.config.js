import { defineConfig } from 'vite';

// Fixed names: the server puts a version behind each address itself.
export default defineConfig({
  base: '/map/',
  publicDir: false,
  build: {
    outDir: '../SpatialPlan.Server/wwwroot/map',
    emptyOutDir: true,
    target: 'es2022',
    rollupOptions: {
      input: 'src/main.ts',
      output: { entryFileNames: 'map.js', assetFileNames: 'map[extname]', chunkFileNames: '[name].js' },
    },
  },
});
