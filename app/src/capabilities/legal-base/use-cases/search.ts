import { ok } from '@tirek/kernel'
import { findUnits, getAct, standingOn } from '@tirek/law'
import { z } from 'zod'
import { actIdShape, wordsShape } from '#platform/use-case/shapes.ts'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/acts.ts'
import { unitLine, unitShape } from './unit-line.ts'

const MOST = 20
/** A question is no longer; what is behind is not looked for. */
export const MOST_ASKED = 200

/** Units by what they are about or where they stand, in whatever language and form the words are. */
export const searchBase = query({
  name: 'legal-base.search',
  title: { kk: 'Құқықтық негізден іздеу', ru: 'Поиск по правовой базе', en: 'Search the legal base' },
  basis: [ACTS.informed],
  input: z.object({ question: z.string().trim().max(MOST_ASKED) }),
  output: z.object({ found: z.array(unitShape.extend({ act: actIdShape, actTitle: wordsShape })) }),
  run: async (act, { question }) => {
    const found = findUnits(question, MOST).map((unit) => ({
      ...unitLine(unit, standingOn(unit, act.today)),
      act: unit.act,
      actTitle: getAct(unit.act).title,
    }))
    return ok({ found })
  },
})
