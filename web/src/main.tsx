import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/zod-without-eval.ts';
import './app/style/theme.css';
import './app/style/base.css';
import './app/style/print.css';
import { LiveProvider } from './app/live/live-provider.tsx';
import { applyTheme } from './app/preferences/theme.ts';
import { createQueryClient } from './app/query-client.ts';
import { router } from './app/router.ts';

applyTheme();

const place = document.getElementById('console');
if (place === null) throw new Error('the page has no place for the console');

createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={createQueryClient()}>
      <LiveProvider>
        <RouterProvider router={router} />
      </LiveProvider>
    </QueryClientProvider>
  </StrictMode>,
);
