import type { Lang } from '@tirek/kernel'
import type { z } from 'zod'
import type { OccupancySplit } from '../../domain/occupancy.ts'
import type { showOccupancy } from '../../use-cases/show-occupancy.ts'
import type { showQueueHealth } from '../../use-cases/show-queue-health.ts'
import { wordOf } from '../words.tsx'
import { messages } from './messages.ts'

export type Occupancy = z.output<(typeof showOccupancy)['output']>

export type Health = z.output<(typeof showQueueHealth)['output']>

/** The columns of figures, in their order. */
export const FIGURES = ['places', 'occupied', 'reserved', 'out', 'free'] as const

/** Whom a group of places takes, in words. */
export function kindName(lang: Lang, split: OccupancySplit, kind: string): string {
  if (split === 'room') return wordOf(lang, 'room', kind)
  return kind === 'any' ? messages.for(lang)('kind.any-profile') : wordOf(lang, 'category', kind)
}
