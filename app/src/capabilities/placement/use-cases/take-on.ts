import { ok } from '@tirek/kernel'
import { z } from 'zod'
import { knownByPapers } from '#capabilities/registry/index.ts'
import { addParty } from '#platform/access/party.ts'
import { dateField, iinField, lineField, nameField } from '#platform/use-case/fields.ts'
import { refuse } from '#platform/use-case/refusal.ts'
import { command } from '#platform/use-case/use-case.ts'
import { ACTS } from '../domain/citations.ts'
import { CASELOAD } from '../read/caseload.ts'
import { isGiven } from './fields.ts'

/**
 * A social worker takes a person into the caseload of the department, on the papers that the person or the family has
 * shown. Papers that do not agree with the register are answered like those of an unknown person: nobody learns from
 * the answer that a child exists (Law 343, 10(2)).
 */
export const takeOn = command({
  name: 'placement.take-on',
  title: { kk: 'Жұмысқа алу', ru: 'Взять в работу', en: 'Take on' },
  basis: [ACTS.applicants],
  input: z
    .object({
      familyName: nameField,
      givenName: nameField,
      birthDate: dateField,
      sex: z.enum(['female', 'male']),
      iin: iinField.optional(),
      birthRecord: lineField.optional(),
    })
    .refine((papers) => (papers.iin ?? papers.birthRecord) !== undefined, {
      path: ['iin'],
      params: { code: 'iin-or-record' },
      when: isGiven,
    }),
  output: z.object({ personId: z.uuid() }),
  looksUp: () => true,
  run: async (act, papers) => {
    const { organisationId, regions } = act.actor
    const known = await knownByPapers(act, papers)
    if (known === undefined || organisationId === undefined || !regions.includes(known.region)) {
      return refuse('placement.papers-unknown', { status: 'state', cite: [ACTS.applicants] })
    }
    const { personId, region } = known
    await addParty(act.db, {
      region,
      personId,
      partyId: organisationId,
      kind: 'organisation',
      relation: CASELOAD,
      // The parts of a file that a social worker's work needs.
      classes: ['registry', 'placement'],
      since: act.today,
    })
    await act.record({
      name: 'placement.taken-on',
      region,
      personId,
      subject: { kind: 'person', id: personId },
      data: { organisationId, by: act.actor.name },
      cite: [ACTS.applicants],
    })
    return ok({ personId })
  },
})
