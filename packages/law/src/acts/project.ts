import { READINGS_ABSENCE } from './project-readings-absence.ts'
import { READINGS_ACCESS } from './project-readings-access.ts'
import { READINGS_AIDS } from './project-readings-aids.ts'
import { READINGS_BENEFITS } from './project-readings-benefits.ts'
import { READINGS_CHILD } from './project-readings-child.ts'
import { READINGS_CONSULTATION } from './project-readings-consultation.ts'
import { READINGS_DECISION } from './project-readings-decision.ts'
import { READINGS_DISCHARGE } from './project-readings-discharge.ts'
import { READINGS_FAMILY } from './project-readings-family.ts'
import { READINGS_FINDER } from './project-readings-finder.ts'
import { READINGS_GROWING } from './project-readings-growing.ts'
import { READINGS_KIOSK } from './project-readings-kiosk.ts'
import { READINGS_LAW } from './project-readings-law.ts'
import { READINGS_OUTSIDE } from './project-readings-outside.ts'
import { READINGS_PLAN } from './project-readings-plan.ts'
import { READINGS_QUEUE } from './project-readings-queue.ts'
import { READINGS_SCREENING } from './project-readings-screening.ts'
import { READINGS_SERVICES } from './project-readings-services.ts'
import { READINGS_STAFF } from './project-readings-staff.ts'
import { READINGS_STANDARD } from './project-readings-standard.ts'
import { READINGS_STAY } from './project-readings-stay.ts'
import { READINGS_WATCH } from './project-readings-watch.ts'
import { text } from './text.ts'
import type { Act } from './types.ts'

/** The project's own readings of open, torn or silent places; always marked as such, never as law. */
export const PROJECT = {
  id: 'project',
  title: text('Жобаның түсіндірулері', 'Толкования проекта', 'Readings of the project'),
  adoptedBy: text('Жоба', 'Проект', 'The project'),
  number: '',
  date: 'unknown',
  inForceFrom: 'unknown',
  mark: 'project-reading',
  citeAs: text('Жобаның түсіндіруі', 'Толкование проекта', 'Project’s reading'),
  shortName: text('Жобаның түсіндіруі', 'Толкование проекта', 'Project’s reading'),
  editions: [],
  units: {
    ...READINGS_LAW,
    ...READINGS_STANDARD,
    ...READINGS_ACCESS,
    ...READINGS_SCREENING,
    ...READINGS_CONSULTATION,
    ...READINGS_SERVICES,
    ...READINGS_FAMILY,
    ...READINGS_WATCH,
    ...READINGS_GROWING,
    ...READINGS_STAFF,
    ...READINGS_CHILD,
    ...READINGS_OUTSIDE,
    ...READINGS_QUEUE,
    ...READINGS_STAY,
    ...READINGS_AIDS,
    ...READINGS_KIOSK,
    ...READINGS_DECISION,
    ...READINGS_ABSENCE,
    ...READINGS_FINDER,
    ...READINGS_DISCHARGE,
    ...READINGS_PLAN,
    ...READINGS_BENEFITS,
  },
} as const satisfies Act
