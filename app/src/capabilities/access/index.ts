// The door of access: what other capabilities may use.
export { tell } from './store/notices.ts'
export { offerToSigner } from './use-cases/sign-in-by-eds.ts'
export { signInOffer } from './use-cases/sign-in-offer.ts'
export { choosePostPage } from './web/choose-post.page.tsx'
export { faultWord } from './web/fault-word.ts'
export { NcaLayerPanel } from './web/ncalayer-panel.tsx'
