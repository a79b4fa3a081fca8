import type { APIRoute } from 'astro';
import { colours, guide } from '../guide.ts';
import { path } from '../questions/index.ts';

/** What a device needs to install the guide as an app. https://developer.mozilla.org/docs/Web/Progressive_web_apps/Manifest */
export const GET: APIRoute = () =>
  Response.json({
    id: path('/'),
    name: guide.title,
    short_name: guide.shortTitle,
    description: guide.tagline,
    start_url: path('/'),
    scope: path('/'),
    display: 'standalone',
    background_color: colours.paper[0],
    theme_color: colours['accent-ink'][0],
    icons: [
      { src: path('/icons/192.png'), sizes: '192x192', type: 'image/png' },
      { src: path('/icons/512.png'), sizes: '512x512', type: 'image/png' },
      { src: path('/icons/maskable.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
    shortcuts: [
      {
        name: 'Search',
        url: path('/?q='),
        icons: [{ src: path('/icons/192.png'), sizes: '192x192', type: 'image/png' }],
      },
      {
        name: 'I was asked…',
        url: path('/my-questions/?new'),
        icons: [{ src: path('/icons/192.png'), sizes: '192x192', type: 'image/png' }],
      },
      {
        name: 'Flashcards',
        url: path('/practice/'),
        icons: [{ src: path('/icons/192.png'), sizes: '192x192', type: 'image/png' }],
      },
      {
        name: 'Mock interview',
        url: path('/mock/'),
        icons: [{ src: path('/icons/192.png'), sizes: '192x192', type: 'image/png' }],
      },
    ],
  });
