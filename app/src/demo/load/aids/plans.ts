/** What the demo has of aids: each a step that somebody of the home town finds on their page. */
export interface NeedPlan {
  /** Whose: the n-th child of the home town, with a disability or without. */
  readonly of: 'with-disability' | 'without'
  readonly nth: number
  readonly route: 'disability-programme' | 'medical-indication'
  readonly item: string
  /** Days ago. */
  readonly asked: number
  readonly state: 'asked' | 'indicated' | 'not-indicated'
  readonly order?: OrderPlan
  readonly voucher?: VoucherPlan
}

type SupplyState = 'ordered' | 'accepted' | 'delivered' | 'received' | 'returned'

interface OrderPlan {
  readonly state: SupplyState | 'choose-supplier' | 'no-supplier' | 'to-procure'
  readonly ordered: number
  readonly size?: number
  /** Of a received one: its term in months, as the catalogue has it. */
  readonly months?: number
}

interface VoucherPlan {
  readonly state: 'queued' | 'offered' | 'accepted' | 'used'
  readonly applied: number
  readonly companion: boolean
}

const programme = { of: 'with-disability', route: 'disability-programme', state: 'indicated' } as const
const medical = { of: 'without', route: 'medical-indication' } as const

export const NEEDS: readonly NeedPlan[] = [
  {
    ...medical,
    nth: 0,
    item: 'walker',
    asked: 30,
    state: 'indicated',
    order: { state: 'delivered', ordered: 20, size: 82 },
  },
  { ...medical, nth: 1, item: 'hearing-aid', asked: 6, state: 'asked' },
  { ...medical, nth: 2, item: 'magnifier', asked: 2, state: 'asked' },
  { ...medical, nth: 3, item: 'signalling-device', asked: 40, state: 'not-indicated' },
  { ...medical, nth: 4, item: 'crutches', asked: 9, state: 'indicated' },
  {
    ...{ ...programme, nth: 0, item: 'wheelchair-outdoor', asked: 60 },
    order: { state: 'accepted', ordered: 12, size: 31.5 },
  },
  {
    ...{ ...programme, nth: 0, item: 'orthopaedic-footwear', asked: 200 },
    order: { state: 'received', ordered: 190, size: 19.5, months: 6 },
  },
  {
    ...{ ...programme, nth: 0, item: 'sanatorium-stay', asked: 50 },
    voucher: { state: 'queued', applied: 45, companion: true },
  },
  { ...programme, nth: 1, item: 'nappies', asked: 20, order: { state: 'ordered', ordered: 1, size: 22 } },
  {
    ...programme,
    nth: 2,
    item: 'standing-frame',
    asked: 40,
    order: { state: 'returned', ordered: 30, size: 128 },
  },
  { ...programme, nth: 3, item: 'communicator', asked: 25, order: { state: 'no-supplier', ordered: 8 } },
  {
    ...programme,
    nth: 4,
    item: 'orthosis-leg',
    asked: 30,
    order: { state: 'to-procure', ordered: 10, size: 21 },
  },
  {
    ...programme,
    nth: 5,
    item: 'seating-support',
    asked: 30,
    order: { state: 'choose-supplier', ordered: 15, size: 30 },
  },
  { ...programme, nth: 6, item: 'care-bed', asked: 3, state: 'asked' },
  {
    ...{ ...programme, nth: 7, item: 'sanatorium-stay', asked: 60 },
    voucher: { state: 'offered', applied: 55, companion: true },
  },
  {
    ...{ ...programme, nth: 8, item: 'sanatorium-stay', asked: 60 },
    voucher: { state: 'queued', applied: 30, companion: false },
  },
  {
    ...{ ...programme, nth: 9, item: 'sanatorium-stay', asked: 90 },
    voucher: { state: 'accepted', applied: 80, companion: true },
  },
  {
    ...{ ...programme, nth: 1, item: 'sanatorium-stay', asked: 200 },
    voucher: { state: 'used', applied: 190, companion: true },
  },
]

/** What nobody on the portal supplies: such an order waits for the commission. */
export const NOBODY_SUPPLIES: readonly string[] = ['communicator', 'computer-access']
