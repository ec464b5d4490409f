import type { Lang } from '@tirek/kernel'
import type { ComponentChildren } from 'preact'
import { splitLangPath, withLang } from '#platform/i18n/lang.ts'
import { useT, useView } from '#platform/i18n/view.ts'
import { messages } from './messages.ts'

const SAFE = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#|\?)/i
const OWN_ROOTS = /^\/(?:static|api|health)(?:[/?#]|$)/

/** Lets through links to web pages, mail, telephone and our own paths; anything else (`javascript:`) becomes `#`. */
export function checkHref(href: string): string {
  const clean = [...href.trim()].filter((char) => char > '\u001f' && char !== '\\').join('')
  return SAFE.test(clean) ? clean : '#'
}

/** A safe link; a path of the system without a language gets that of the page: `/queue` → `/kk/queue`. */
export function localHref(lang: Lang, href: string): string {
  const safe = checkHref(href)
  if (!safe.startsWith('/') || OWN_ROOTS.test(safe) || splitLangPath(safe) !== undefined) return safe
  return withLang(lang, safe)
}

/** Sets or (with undefined) removes query values in a path: sort, page, filter links. */
export function withQuery(path: string, changes: Readonly<Record<string, string | undefined>>): string {
  const [base = '/', query = ''] = path.split('?')
  const values = new URLSearchParams(query)
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) values.delete(name)
    else values.set(name, value)
  }
  const text = values.toString()
  return text === '' ? base : `${base}?${text}`
}

export type LinkProps = {
  href: string
  children: ComponentChildren
  class?: string | undefined
  current?: 'page' | 'true' | 'step' | undefined
  lang?: Lang | undefined
  download?: boolean | undefined
}

/** Leads away from the system. */
const LEAVES = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i

/** At a terminal nothing leads away: the address is read, and opened at home. */
function Address({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <span>
      {children} <span class="small">({href.replace(/^(?:mailto|tel):/i, '')})</span>
    </span>
  )
}

/** Nothing is downloaded there either: the file is taken at home. */
function FileAtHome({ children }: { children: ComponentChildren }) {
  const t = useT(messages)
  return (
    <span>
      {children} <span class="small">({t('kiosk.own-device')})</span>
    </span>
  )
}

/** A link; `href` is checked and gets the language of the page when it is a path of the system without one. */
export function Link({ href, children, class: className, current, lang, download }: LinkProps) {
  const view = useView()
  if (view.kiosk !== undefined && LEAVES.test(href)) return <Address href={href}>{children}</Address>
  if (view.kiosk !== undefined && download) return <FileAtHome>{children}</FileAtHome>
  return (
    <a
      href={localHref(view.lang, href)}
      class={className}
      aria-current={current}
      lang={lang}
      hreflang={lang}
      download={download}
    >
      {children}
    </a>
  )
}

/** A link that looks like a button, for the one main step of a page (`quiet` for the others). */
export function ButtonLink({ quiet, ...link }: Omit<LinkProps, 'class'> & { quiet?: boolean | undefined }) {
  return <Link {...link} class={quiet ? 'btn quiet' : 'btn'} />
}

/** A telephone number that is called by touching it. */
export function PhoneLink({ phone }: { phone: string }) {
  const { kiosk } = useView()
  if (kiosk !== undefined) return <span class="phone">{phone}</span>
  return (
    <a class="phone" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
      {phone}
    </a>
  )
}
