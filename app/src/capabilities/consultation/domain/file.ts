import type { LocalDate } from '@tirek/kernel'
import type { NoticeChannel, PresenceMode } from './appointment.ts'
import type { SessionMode } from './calendar.ts'
import type { FileState } from './file-state.ts'

export const ASKED_BY = [
  'representative',
  'organisation',
  'referral',
  'third-birthday',
  'reexamination',
] as const
/** Who brought the child; a referral of screening is only one of the ways (Law 343, 10(1): any child). */
export type AskedBy = (typeof ASKED_BY)[number]

export const DESK_NEEDS = ['day-passed', 'call-or-visit'] as const
/** What a file needs of the desk besides its state: the day went by unrecorded; the family missed days and is called. */
export type DeskNeed = (typeof DESK_NEEDS)[number]

/** One child's file in one consultation. */
export type ConsultationFile = {
  readonly id: string
  readonly region: string
  readonly personId: string
  readonly organisationId: string
  readonly number: string
  readonly state: FileState
  readonly askedBy: AskedBy
  readonly request: string
  readonly openedOn: LocalDate
  /** The file of the former conclusion, when the child is examined again. */
  readonly formerFileId?: string | undefined
  readonly version: number
}

/** The day agreed with the representative, the notice of it, and, once held, who was present. */
export type Appointment = {
  readonly id: string
  readonly day: LocalDate
  readonly time: string
  readonly place: string
  /** Absent in conclusions signed before the calendar knew it: then at the consultation. */
  readonly mode?: SessionMode | undefined
  readonly until?: string | undefined
  readonly roomId?: string | undefined
  /** The address of a video session; it stands in no SMS and in no document. */
  readonly link?: string | undefined
  readonly familyPlace?: string | undefined
  readonly staffPlace?: string | undefined
  readonly specialists?: readonly string[] | undefined
  readonly agreed: boolean
  /** Another day the representative asked for. */
  readonly wish: string | undefined
  /** Who answered and when; who wrote it down when it was said in person. */
  readonly answeredName: string | undefined
  readonly answeredOn: LocalDate | undefined
  readonly answerRecordedBy: string | undefined
  readonly noticeChannel: NoticeChannel | undefined
  readonly noticeGivenOn: LocalDate | undefined
  readonly notifiedName: string | undefined
  readonly heldOn: LocalDate | undefined
  readonly representativePresent: boolean | undefined
  readonly presenceMode?: PresenceMode | undefined
  readonly presentNames: readonly string[]
  readonly absenceReason: string | undefined
}
