import type { Curve } from './curve.ts'

const P512 = (1n << 512n) - 569n
const P256 = (1n << 256n) - 617n

/** tc26-gost-3410-2012-512-paramSetA (RFC 9215 names it 1.2.643.7.1.2.1.2.1). */
export const TC26_512_A: Curve = {
  bytes: 64,
  p: P512,
  a: P512 - 3n,
  b: 0xe8c2505dedfc86ddc1bd0b2b6667f1da34b82574761cb0e879bd081cfd0b6265ee3cb090f30d27614cb4574010da90dd862ef9d4ebee4761503190785a71c760n,
  q: 0xffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff27e69532f48d89116ff22b8d4e0560609b4b38abfad2b85dcacdb1411f10b275n,
  base: {
    x: 3n,
    y: 0x7503cfe87a836ae3a61b8816e25450e6ce5e1c93acf1abc1778064fdcbefa921df1626be4fd036e93d75e6a50e3a41e98028fe5fc235f5b889a589cb5215f2a4n,
  },
}

/** id-GostR3410-2001-CryptoPro-A-ParamSet (1.2.643.2.2.35.1), used with keys of 256 bits. */
export const CRYPTO_PRO_A: Curve = {
  bytes: 32,
  p: P256,
  a: P256 - 3n,
  b: 166n,
  q: 0xffffffffffffffffffffffffffffffff6c611070995ad10045841b09b761b893n,
  base: { x: 1n, y: 0x8d91e471e0989cda27df505a453f2b7635294f2ddf23e3b122acc99c9e9f1e14n },
}
