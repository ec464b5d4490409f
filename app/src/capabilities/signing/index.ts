// The door of signing: what other capabilities and the server may use.
export { keeperToSign } from './create-signing.ts'
