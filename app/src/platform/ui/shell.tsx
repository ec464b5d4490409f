import { LANGS } from '@tirek/kernel'
import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { KIOSK } from '#platform/i18n/kiosk-paths.ts'
import { LANG_NAMES, withLang } from '#platform/i18n/lang.ts'
import { useT, useView, type View, ViewContext } from '#platform/i18n/view.ts'
import { Eye, Shanyraq } from './icons.tsx'
import { KioskBar } from './kiosk.tsx'
import { fillLate, LateContext, newLate, titleToken } from './late.ts'
import { Link, withQuery } from './link.tsx'
import { Menu } from './menu.tsx'
import { messages } from './messages.ts'

const UNBUILT = { css: '/static/app.css', js: '/static/app.js', font: '/static/fonts/golos-text.woff2' }

function Head({ title }: { title: string }) {
  const t = useT(messages)
  const { lang, path, modes, assets = UNBUILT } = useView()
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>
        {titleToken}
        {title} — {t('app.name')}
      </title>
      <meta name="color-scheme" content={modes.colour === 'black' ? 'dark' : 'light'} />
      <meta name="theme-color" content={modes.colour === undefined ? '#073f55' : '#000000'} />
      <link rel="preload" href={assets.font} as="font" type="font/woff2" crossorigin="anonymous" />
      <link rel="stylesheet" href={assets.css} />
      <link rel="icon" href="/static/favicon.svg" type="image/svg+xml" />
      {LANGS.filter((other) => other !== lang).map((other) => (
        <link rel="alternate" hreflang={other} href={withLang(other, path)} />
      ))}
      <script type="module" src={assets.js} />
    </head>
  )
}

function SandboxBar() {
  const t = useT(messages)
  const { sandbox, kiosk } = useView()
  if (sandbox === undefined) return null
  return (
    <aside class="sandbox" aria-label={t('sandbox.badge')}>
      <div class="wrap">
        <span class="tag law">{t('sandbox.badge')}</span>
        <span>{t('sandbox.clock', { clock: sandbox.clock })}</span>
        {sandbox.href !== undefined && kiosk === undefined && (
          <Link href={sandbox.href}>{t('sandbox.move')}</Link>
        )}
        <span class="sandbox-note">{t('sandbox.invented')}</span>
      </div>
    </aside>
  )
}

/** Leads to the choice of letters and colours, and from there back to this page. */
function LowVisionLink() {
  const t = useT(messages)
  const { path } = useView()
  const isThere = path === '/modes' || path.startsWith('/modes?')
  return (
    <Link href={isThere ? path : withQuery('/modes', { to: path })} class="low-vision">
      <Eye />
      <span class="words">{t('shell.low-vision')}</span>
    </Link>
  )
}

function UtilBar() {
  const t = useT(messages)
  const { lang, path } = useView()
  return (
    <nav class="util" aria-label={t('shell.language')}>
      <div class="wrap">
        <ul>
          {LANGS.map((other) => (
            <li>
              <Link href={withLang(other, path)} lang={other} current={other === lang ? 'true' : undefined}>
                {LANG_NAMES[other]}
              </Link>
            </li>
          ))}
        </ul>
        <LowVisionLink />
      </div>
    </nav>
  )
}

function Header() {
  const t = useT(messages)
  const { kiosk } = useView()
  return (
    <header>
      <div class="top">
        <div class="wrap">
          <Link href={kiosk === undefined ? '/' : KIOSK} class="brand">
            <Shanyraq />
            {t('app.name')}
          </Link>
          {kiosk === undefined && <Menu />}
        </div>
      </div>
      <div class="tumar" />
    </header>
  )
}

function Footer() {
  const t = useT(messages)
  return (
    <footer class="foot">
      <div class="wrap">
        <p>
          <b>{t('app.name')}</b> · {t('app.tagline')}
        </p>
        <p class="links">
          <LowVisionLink /> <Link href="/sign-language">{t('shell.sign-language')}</Link>{' '}
          <Link href="/law">{t('shell.law')}</Link>
        </p>
      </div>
    </footer>
  )
}

/** The whole HTML page around a body; `title` in the language of the page, without the name of the system. */
export function Shell({ view, title, children }: { view: View; title: string; children: ComponentChildren }) {
  const { size, colour, space } = view.modes
  return (
    <ViewContext.Provider value={view}>
      <html
        lang={view.lang}
        data-size={size}
        data-colour={colour}
        data-space={space}
        data-kiosk={view.kiosk === undefined ? undefined : ''}
      >
        <Head title={title} />
        <body>
          <div>
            <SkipLink />
            <SandboxBar />
            <UtilBar />
            <Header />
          </div>
          <main id="main" class="wrap flow" tabindex={-1}>
            {children}
          </main>
          {view.kiosk === undefined ? <Footer /> : <KioskBar />}
        </body>
      </html>
    </ViewContext.Provider>
  )
}

function SkipLink() {
  return (
    <a class="skip" href="#main">
      {useT(messages)('shell.skip')}
    </a>
  )
}

/** Draws a page (a `<Shell>`) as a complete document. */
export function renderDocument(page: VNode): string {
  const late = newLate()
  const html = renderToString(<LateContext.Provider value={late}>{page}</LateContext.Provider>)
  return `<!doctype html>${fillLate(html, late)}`
}
