// The door of access: what other capabilities may use.
export { faultWord } from './web/fault-word.ts'
export { NcaLayerPanel } from './web/ncalayer-panel.tsx'
