import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Lang } from '@tirek/kernel'
import { sha256 } from '#platform/bytes/hash.ts'
import { projectRoot } from '#platform/config/root.ts'
import { type DownloadRoute, RefusedError } from '#platform/http/page.ts'
import { ViewContext } from '#platform/i18n/view.ts'
import { renderDocument } from '#platform/ui/shell.tsx'
import { refusal } from '#platform/use-case/refusal.ts'
import type { AuditSources } from '../sources.ts'
import { paths } from './audit.paths.ts'
import { messages } from './messages.ts'
import { presentKey } from './verify.page.tsx'
import { type Titles, VerifyPanel } from './verify-panel.tsx'

const STYLE = `:root{color-scheme:light}body{font:1.1rem/1.6 system-ui,sans-serif;color:#13232e;background:#fff;max-width:44rem;margin:0 auto;padding:1rem}
h1{line-height:1.2}[hidden]{display:none!important}label{display:block;font-weight:700}.hint{margin:.2rem 0;color:#4a5b66}
input,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:2px solid #6d7b84;border-radius:4px;margin-bottom:1rem}
button{font:inherit;font-weight:700;padding:.7rem 1.2rem;border:0;border-radius:4px;background:#0b5f7e;color:#fff}
:focus-visible{outline:3px solid #13232e;outline-offset:2px}.notice{border-inline-start:6px solid #0b5f7e;background:#faf6ef;padding:.7rem 1rem;margin-block:1rem}
.notice.success{border-color:#1c6a47}.notice.warning{border-color:#7d5000}dt{color:#4a5b66}dd{margin:0 0 .6rem;overflow-wrap:anywhere}summary{padding:.6rem 0;cursor:pointer}code{overflow-wrap:anywhere}`

/** Where the assets are built to; their addresses begin with `/static`. */
const BUILT = join(projectRoot, 'app', 'dist')

function scriptOf(address: string | undefined): string {
  try {
    return readFileSync(join(BUILT, address ?? 'none'), 'utf8').replaceAll('</script', String.raw`<\/script`)
  } catch {
    throw new RefusedError(refusal('platform.no-page', { status: 'not-found' }))
  }
}

/** The saved file may run this script and nothing else, and ask nobody for anything. */
function policyOf(script: string): string {
  const hash = (text: string) => `'sha256-${sha256(text).toString('base64')}'`
  return `default-src 'none'; script-src ${hash(script)}; style-src ${hash(STYLE)}; base-uri 'none'; form-action 'none'`
}

interface Saved {
  readonly titles: Titles
  readonly lang: Lang
  readonly script: string
  readonly present: string
}

function SavedPage({ lang, script, present, titles }: Saved) {
  const t = messages.for(lang)
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policyOf(script)} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{t('verify.title')}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{t('verify.title')}</h1>
          <p>{t('verify.saved-lead')}</p>
          <VerifyPanel keyName={present} titles={titles} />
        </main>
        <script type="module" dangerouslySetInnerHTML={{ __html: script }} />
      </body>
    </html>
  )
}

/** The page that verifies receipts as one file: it works from a disk, without a network and without this system. */
export function verifyFile({ titles }: AuditSources): DownloadRoute {
  return {
    path: paths.verifyFile(),
    roles: 'public',
    render: async (context) => {
      const { lang, view } = context
      const script = scriptOf(view.assets?.verify)
      const saved = { lang, script, present: await presentKey(context), titles: titles(lang) }
      const html = renderDocument(
        <ViewContext.Provider value={{ lang, path: '/', modes: {}, nav: [] }}>
          <SavedPage {...saved} />
        </ViewContext.Provider>,
      )
      return { fileName: `tirek-verify-${lang}.html`, type: 'text/html; charset=utf-8', body: html }
    },
  }
}
