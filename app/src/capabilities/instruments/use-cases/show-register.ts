import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { query } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { inForceOn } from '../domain/version.ts'
import { listVersions } from '../read/questionnaires.ts'
import { line, lineOf, mayRead } from './register-line.ts'

/** The register of questionnaires, open to everyone; the health authority sees its drafts too. */
export const showRegister = query({
  name: 'instruments.register',
  title: { kk: 'Сауалнамалар тізілімі', ru: 'Реестр опросников', en: 'Register of questionnaires' },
  basis: [ACTS.screening, ACTS.procedure],
  input: z.object({}),
  output: z.object({ versions: z.array(line) }),
  run: async (act) => {
    const all = (await listVersions(act.db)).filter((one) => mayRead(act.actor, one))
    const inForce = new Set(
      all.map((one) =>
        inForceOn(
          all.filter((other) => other.instrumentId === one.instrumentId),
          act.today,
        ),
      ),
    )
    return ok({ versions: all.map((one) => lineOf(one, one.instrumentId !== undefined && inForce.has(one))) })
  },
})
