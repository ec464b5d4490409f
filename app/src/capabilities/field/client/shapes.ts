/** A child of the list. */
export interface Child {
  readonly childId: string
  readonly fullName: string
  readonly birthDate: string
  readonly instrumentId: string
  readonly instrumentVersion: string
  readonly instrumentName: { readonly kk: string; readonly ru: string }
  readonly isOverdue: boolean
}

/** What was taken along at the last contact. */
export interface Bundle {
  readonly today: string
  readonly children: readonly Child[]
  readonly questionnaires: readonly {
    readonly instrumentId: string
    readonly isClinicalTool: boolean
    readonly document: unknown
  }[]
}

/** What is said of one screening. */
export interface Said {
  readonly result: string
  readonly notCompletedReason?: string
  readonly questionnaireVersion?: string
  readonly answers?: Readonly<Record<string, unknown>>
}

/** A record in the outbox: never changed once it is written. */
export interface OutRecord extends Said {
  readonly id: string
  readonly childId: string
  readonly instrumentId: string
  readonly instrumentVersion: string
  readonly takenAt: string
  /** For the list on this telephone only; not sent. */
  readonly childName: string
}

/** What the server said of a record. */
export interface AnsweredRecord {
  readonly childName: string
  readonly outcome: 'accepted' | 'duplicate' | 'needs-person'
  readonly reason: string | null
  readonly takenAt: string
}

/** What stands in the way of sending. */
export type SyncState = 'idle' | 'offline' | 'signed-out' | 'other-account' | 'failed'
