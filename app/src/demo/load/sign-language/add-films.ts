import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays } from '@tirek/kernel'
import { projectRoot } from '#platform/config/root.ts'
import { FILM_MAKERS } from '../../named/staff-of-centre.ts'
import type { LoadContext } from '../context.ts'
import type { Member } from '../staff.ts'

/** A film that says of itself that it is a sample: nobody signs in it. */
export const SAMPLE_FILM = join(projectRoot, 'app/src/demo/load/sign-language/sample.webm')

const subtitles = (first: string, second: string) =>
  `WEBVTT\n\n00:00.000 --> 00:03.000\n${first}\n\n00:03.000 --> 00:06.000\n${second}\n`

const WORDS = {
  subtitles_kk: subtitles('Бұл — үлгі.', 'Мұнда ымдау тіліндегі бейне тұрады.'),
  subtitles_ru: subtitles('Это образец.', 'Здесь будет видео на жестовом языке.'),
  about: JSON.stringify({
    kk: 'Үлгі: нақты бейненің орны осындай.',
    ru: 'Образец: так будет стоять настоящее видео.',
  }),
} as const

const SHOWN_FOR = 20
const WAITS_FOR = 3

/** One film on show and one that waits for the second officer. */
export function addFilms({ bulk, asOf, nextId }: LoadContext, members: readonly Member[]): void {
  const makers = FILM_MAKERS.map((name) => members.find((member) => member.name === name))
  const [first, second] = makers
  if (first === undefined || second === undefined) return
  const bytes = readFileSync(SAMPLE_FILM)
  const file = { file: `${createHash('sha256').update(bytes).digest('hex')}.webm`, bytes: bytes.length }
  const draftOf = (maker: Member, daysAgo: number) => ({
    id: nextId(),
    ...file,
    ...WORDS,
    drafted_by_account: maker.memberId,
    drafted_by: maker.name,
    drafted_on: addDays(asOf, -daysAgo),
    touched_on: addDays(asOf, -daysAgo),
  })
  bulk.add('sign_language_film', {
    ...draftOf(first, SHOWN_FOR),
    key_text: 'what-is-pmpc',
    state: 'published',
    checked_by: second.name,
    published_on: addDays(asOf, 1 - SHOWN_FOR),
  })
  bulk.add('sign_language_film', {
    ...draftOf(second, WAITS_FOR),
    key_text: 'complaint',
    state: 'checking',
    checked_by: null,
    published_on: null,
  })
}
