import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compiledWords } from './src/locales/compiledWords.ts'

// Found from here, so that tools started at the root load this file too.
const cwd = import.meta.dirname

/** Where `npm run dev` finds the server; a port of its own, so that both can be watched. */
const server = `http://127.0.0.1:${process.env.SERVER_PORT ?? '8787'}`
const sockets = { target: server, ws: true }

export default defineConfig({
  root: cwd,
  plugins: [react(), compiledWords(cwd, { failOnMissing: true })],
  // The server's content security policy allows no inline script.
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, target: 'es2023' },
  server: {
    proxy: {
      '/api': server,
      '/share': server,
      '/outside': server,
      '/rooms': sockets,
      '/live': sockets,
    },
  },
})
