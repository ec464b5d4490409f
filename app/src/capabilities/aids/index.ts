// The door of aids: what other capabilities and the demo may use.
export { ITEMS, isVoucher } from './domain/catalogue.ts'
