import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { setNonce } from 'get-nonce'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { askBeforeLeaving, Refused } from './connection/index.ts'
import { chosenLanguage, speak } from './locales/index.ts'
import { createAppRouter } from './router.tsx'
import { applyTheme, chosenTheme } from './ui/index.ts'
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './ui/pieces.css'

// First of all: the dialogs' one inserted style is refused without the page's nonce.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.nonce
if (nonce) setNonce(nonce)

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      // What the server refused in words it would refuse again; silence is worth another try.
      retry: (count, error) =>
        error instanceof Refused ? error.problem.type === 'offline' && count < 2 : false,
    },
  },
})

applyTheme(chosenTheme())
askBeforeLeaving()
await speak(chosenLanguage())

const app = document.getElementById('app')
if (!app) throw new Error('index.html has no #app')
createRoot(app).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queries}>
        <RouterProvider router={createAppRouter()} />
      </QueryClientProvider>
    </I18nProvider>
  </StrictMode>,
)
