import { z } from 'zod'
import { dateField, idField, optionalText, versionField } from '#platform/use-case/fields.ts'
import {
  childViewInput,
  earlySupportInput,
  infrastructureInput,
  measureInput,
  notIndicatedInput,
  sectionsInput,
} from './inputs.ts'

/** What may be written at once; what is not given stays as it is. */
export const draftInput = z.strictObject({
  personId: idField,
  version: versionField.optional(),
  conclusionId: idField.optional(),
  noticedOn: dateField.optional(),
  sections: sectionsInput.optional(),
  infrastructure: infrastructureInput.optional(),
  measures: z.array(measureInput).max(60).optional(),
  notIndicated: notIndicatedInput.optional(),
  earlySupport: earlySupportInput.optional(),
  bestInterests: optionalText,
  childView: childViewInput.optional(),
  /** Always refused: a programme is personal to the child (LAW-1-35). */
  copyFrom: idField.optional(),
  /** Always refused: one plan for many children (LAW-3-13). */
  personIds: z.array(idField).optional(),
})
export type DraftInput = z.output<typeof draftInput>
