import { type Edges, type LocalDate, leadsOn } from '@tirek/kernel'
import type { KeyTextId } from './key-texts.ts'

export const FILM_STATES = ['draft', 'checking', 'published', 'replaced', 'withdrawn', 'dropped'] as const
export type FilmState = (typeof FILM_STATES)[number]

/** What happens to a film: two people see it before families do. */
export const FILM_EDGES = {
  write: { from: ['draft'] },
  submit: { from: ['draft'] },
  'send-back': { from: ['checking'] },
  publish: { from: ['checking'] },
  replace: { from: ['published'] },
  withdraw: { from: ['published'] },
  drop: { from: ['draft', 'checking'] },
} as const satisfies Edges<string, FilmState>
export type FilmEvent = keyof typeof FILM_EDGES

/** Whether an event is possible in a state. */
export const isPossible = leadsOn<FilmEvent, FilmState>(FILM_EDGES)

/** Words of the film where it stands. */
export interface About {
  readonly kk: string
  readonly ru: string
}

/** One version of a key text in sign language. */
export interface Film {
  readonly id: string
  readonly keyText: KeyTextId
  readonly state: FilmState
  readonly file: string
  readonly bytes: number
  readonly subtitles: { readonly kk: string | undefined; readonly ru: string | undefined }
  readonly about: About | undefined
  readonly remark: string | undefined
  readonly draftedByAccount: string
  readonly draftedBy: string
  readonly draftedOn: LocalDate
  readonly touchedOn: LocalDate
  readonly checkedBy: string | undefined
  readonly publishedOn: LocalDate | undefined
  readonly endedOn: LocalDate | undefined
  readonly endReason: string | undefined
  readonly missingSince: LocalDate | undefined
  readonly version: number
}

/** What a film still lacks before a second person may look at it. */
export function missingOf({ subtitles, about }: Pick<Film, 'subtitles' | 'about'>) {
  const lacks = {
    'subtitles-kk': subtitles.kk === undefined,
    'subtitles-ru': subtitles.ru === undefined,
    about: about === undefined,
  }
  return (['subtitles-kk', 'subtitles-ru', 'about'] as const).filter((one) => lacks[one])
}

/** Whether its file is kept: versions that families have seen stay, what was dropped does not. */
export function holdsFile({ state }: Pick<Film, 'state'>): boolean {
  return state !== 'dropped'
}

/** A draft that nobody has touched for so many days is dropped with its file (a matter of order on the disk, no term of law). */
export const ABANDONED_AFTER_DAYS = 60
