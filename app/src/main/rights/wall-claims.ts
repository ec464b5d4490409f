import type { Claims } from '#platform/db/transaction.ts'

export const HERE = '610000000'
export const ELSEWHERE = '110000000'
const TODAY = '2025-04-10'
const NOBODY = '01900000-0000-7000-8000-00000000dead'

/** Organisations to which the child's file is, was, will be or is in part open: made for this probe alone. */
export const PARTIES = {
  whole: '01900000-0000-7000-8000-0000000000a1',
  nothing: '01900000-0000-7000-8000-0000000000a2',
  ended: '01900000-0000-7000-8000-0000000000a3',
  over: '01900000-0000-7000-8000-0000000000a4',
  future: '01900000-0000-7000-8000-0000000000a5',
  otherFile: '01900000-0000-7000-8000-0000000000a6',
  otherRegion: '01900000-0000-7000-8000-0000000000a7',
} as const

export const FULL: Claims = {
  scope: 'party',
  regions: [HERE, ELSEWHERE],
  parties: [NOBODY],
  classes: ['*'],
  today: TODAY,
  account: NOBODY,
  now: `${TODAY}T09:00:00Z`,
  isReading: true,
}

/** Who must see nothing, whatever the table. */
export const SEES_NOTHING: Readonly<Record<string, Claims>> = {
  'nobody at all': { scope: 'party', regions: [], parties: [], classes: [] },
  'a party of no file': FULL,
  'a party of another file': { ...FULL, parties: [PARTIES.otherFile] },
  'a party in another region': { ...FULL, parties: [PARTIES.otherRegion] },
  'a party to whom nothing is opened': { ...FULL, parties: [PARTIES.nothing] },
  'a party whose relation has ended': { ...FULL, parties: [PARTIES.ended] },
  'a party whose period is over': { ...FULL, parties: [PARTIES.over] },
  'a party whose period has not begun': { ...FULL, parties: [PARTIES.future] },
  'a party of another region': { ...FULL, regions: [ELSEWHERE], parties: [PARTIES.whole] },
  'a body of another region': { ...FULL, scope: 'territory', regions: [ELSEWHERE] },
  'a post without a part': { ...FULL, parties: [PARTIES.whole], classes: [] },
  'a body without a part': { ...FULL, scope: 'territory', classes: [] },
}
