import type { Lang } from '@tirek/kernel'
import { type DeskLine, LOOK_UP_STANDINGS, lookUpLine } from '../../domain/desk.ts'
import { LOOK_UPS } from '../../domain/states.ts'
import { wordOf } from '../words.tsx'
import { messages } from './messages.ts'

/** A line of the desk in words; of a look-up its source and how the question stands. */
export function lineTitle(lang: Lang, line: DeskLine): string {
  const t = messages.for(lang)
  for (const kind of LOOK_UPS)
    for (const standing of LOOK_UP_STANDINGS)
      if (lookUpLine(kind, standing) === line)
        return t('look-up-line', {
          source: wordOf(lang, 'look-up', kind),
          standing: t(`standing.${standing}`),
        })
  return messages.find(lang, `line.${line}`) ?? line
}
