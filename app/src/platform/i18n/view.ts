import type { Lang } from '@tirek/kernel'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Catalogue, MessageTypes, T } from './catalogue.ts'
import { DEFAULT_LANG } from './lang.ts'

/** Vision modes chosen by the person: letter size, colours, spacing. Absent = normal. */
export type Modes = { size?: 'l' | 'xl'; colour?: 'white' | 'black'; space?: 'wide' }

/** One link of the main menu; `path` without the language, `label` already in the language of the page. */
export type NavItem = { path: string; label: string; count?: number }

/** Addresses of the built files (hashed names); see tools/assets.ts. */
export type Assets = {
  css: string
  js: string
  font: string
  eds?: string
  passkey?: string
  verify?: string
}

/** The text of a page in sign language: where the film and its subtitles are, and what it is about. */
export type SignedFilm = {
  source: string
  type: string
  about: string
  aboutLang: Lang
  tracks: readonly { lang: 'kk' | 'ru'; source: string }[]
}

/** The page is at a terminal of a self-service sector. */
export type KioskView = {
  name: string
  /** Somebody is signed in. */
  isIn: boolean
  /** After so long without an act the session ends, with more time after so long. */
  idleSeconds: number
  longerSeconds: number
  /** So long before the end the person is warned. */
  warningSeconds: number
  /** Who helps the person just now: name and post. */
  helper?: string
}

/** Everything about one request that every page needs in order to draw itself. */
export type View = {
  lang: Lang
  /** Path and query of this page without the language: `/queue?page=2`. */
  path: string
  modes: Modes
  user?: {
    name: string
    roleLabel: string
    news?: number /** For whom the person acts, and until when. */
    acting?: string
  }
  nav: readonly NavItem[]
  /** Present in sandbox mode only: the server's clock in words, and where it can be moved. */
  sandbox?: { clock: string; href?: string }
  assets?: Assets
  /** The address of this installation, for links on paper. */
  address?: string
  /** Where the person signs out (POST) and in; hidden when absent. */
  signOutHref?: string
  signInHref?: string
  nonce?: string
  /** The mark of the one who is signed in, for the forms of the page. */
  writer?: string
  signedFilm?: SignedFilm
  kiosk?: KioskView
}

const NOWHERE: View = { lang: DEFAULT_LANG, path: '/', modes: {}, nav: [] }

export const ViewContext = createContext<View>(NOWHERE)

/** The view of the page being drawn. */
export function useView(): View {
  return useContext(ViewContext)
}

/** The words of an area in the language of the page. */
export function useT<M extends MessageTypes>(messages: Catalogue<M>): T<M> {
  return messages.for(useContext(ViewContext).lang)
}
