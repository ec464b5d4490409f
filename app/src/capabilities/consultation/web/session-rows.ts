import { type Lang, localize } from '@tirek/kernel'
import type { z } from 'zod'
import type { placedAppointment } from '../use-cases/shapes.ts'
import { messages } from './messages.ts'

type Day = z.output<typeof placedAppointment>
type Row = { readonly label: string; readonly value: string | undefined }

/** From when until when, as far as it is said. */
export function timesOf({ time, until }: Pick<Day, 'time' | 'until'>): string {
  return until === undefined ? time : `${time}–${until}`
}

function videoRows(
  { link, familyPlace, staffPlace }: Day,
  t: ReturnType<typeof messages.for>,
): readonly Row[] {
  return [
    { label: t('schedule.link'), value: link },
    { label: t('schedule.family-place'), value: familyPlace },
    { label: t('schedule.staff-place'), value: staffPlace },
  ].filter(({ value }) => value !== undefined)
}

/** Where the session is: the place, the address a team goes to, or who sits where in a video session. */
export function placeRows(day: Day, lang: Lang): readonly Row[] {
  const t = messages.for(lang)
  const { mode = 'consultation' } = day
  if (mode === 'remote') return [{ label: t('schedule.mode'), value: t('mode.remote') }, ...videoRows(day, t)]
  const where = { label: t('schedule.where'), value: localize(day.where, lang) }
  return mode === 'consultation' ? [where] : [{ label: t('schedule.mode'), value: t(`mode.${mode}`) }, where]
}
