// Builds the scripts, styles and fonts of the web application into the Python package.
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  publicDir: false,
  build: {
    outDir: "../src/elchi/serve/web/static",
    emptyOutDir: true,
    manifest: "manifest.json",
    // Fonts stay files of their own: a page loads only those of its scripts.
    assetsInlineLimit: 0,
    // The drawing libraries are large and loaded only by the pages that draw.
    chunkSizeWarningLimit: 800,
    rollupOptions: {
      input: { main: "src/main.js" },
    },
  },
});
