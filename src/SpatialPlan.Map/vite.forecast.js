import { defineConfig } from 'vite';

// Plot writes a style element into every chart, which the site's content security policy refuses. The same rules stand in forecast.css.
const withoutInlineStyle = {
  name: 'without-inline-style',
  transform(code, id) {
    if (!id.endsWith('/plot/src/plot.js')) return undefined;
    const changed = code.replace(/svg\.append\("style"\)\.text\(\s*`[^`]*`\s*\)/, 'svg');
    if (changed === code) this.error('Plot no longer writes its style element where it was looked for: see whether its charts still pass the content security policy.');
    return { code: changed, map: null };
  },
};

// A build of its own: nothing of the charts is shared with the map, so that the map's first view stays as light as it was.
export default defineConfig({
  base: '/map/',
  publicDir: false,
  plugins: [withoutInlineStyle],
  build: {
    outDir: '../SpatialPlan.Server/wwwroot/map',
    emptyOutDir: false,
    target: 'es2022',
    rollupOptions: {
      input: 'src/forecast/main.ts',
      output: { entryFileNames: 'forecast.js', assetFileNames: 'forecast[extname]', chunkFileNames: 'forecast-[name].js' },
    },
  },
});
