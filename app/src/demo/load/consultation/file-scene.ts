import type { LocalDate } from '@tirek/kernel'
import type { DemoChild, DemoHousehold, StepKind } from '../../types.ts'
import type { LoadContext } from '../context.ts'
import type { KnownOrganisation } from '../organisations.ts'
import type { FileFacts } from './file-facts.ts'

/** What the rows of one file share. */
export interface FileScene {
  readonly context: LoadContext
  readonly child: DemoChild
  readonly household: DemoHousehold
  readonly pmpc: KnownOrganisation
  readonly fileId: string
  readonly days: ReadonlyMap<StepKind, LocalDate>
  /** The representative who acts; absent for a child in the care of the state. */
  readonly familyName: string | undefined
  readonly facts: FileFacts
}

/** What a consultation numbers, year by year. */
export type NumberKind = 'file' | 'conclusion' | 'programme' | 'direction'

/** What later parts of the path refer to. */
export interface ConclusionIds {
  readonly conclusionId: string
  readonly noticedOn: LocalDate
}

/** The running numbers of files and conclusions, by consultation, kind and year. */
export interface Numbers {
  readonly next: (organisationId: string, kind: NumberKind, year: number) => string
  /** Writes where the numbering stands, so that the next act goes on from there. */
  readonly save: (context: LoadContext) => void
}
