import { randomBytes, randomInt, scrypt, timingSafeEqual } from "node:crypto";
import type { Secret } from "../../shared/model/account";

/** scrypt's cost: 2^15 × 8 × 128 bytes = 32 MiB and some 80 ms a try on an office PC. */
export const PASSWORD_COST = 2 ** 15;
const BLOCK_SIZE = 8;
const PARALLEL = 1;
const KEY_BYTES = 32;

const derive = (text: string, salt: Buffer, cost: number, blockSize: number, parallel: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options = { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize + 2 ** 20 };
    scrypt(text.normalize("NFKC"), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });

/** Hashes a password with a salt of its own. */
export const hashPassword = async (text: string, cost: number): Promise<Secret> => {
  const salt = randomBytes(16);
  const hash = await derive(text, salt, cost, BLOCK_SIZE, PARALLEL);
  return { salt: salt.toString("hex"), hash: hash.toString("hex"), cost, blockSize: BLOCK_SIZE, parallel: PARALLEL };
};

/** Whether the password fits; takes the same time either way. */
export const passwordFits = async (text: string, secret: Secret): Promise<boolean> => {
  const hash = await derive(text, Buffer.from(secret.salt, "hex"), secret.cost, secret.blockSize, secret.parallel);
  return timingSafeEqual(hash, Buffer.from(secret.hash, "hex"));
};

// Letters and digits that are not mistaken for one another on paper.
const CODE_CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** A recovery code to print: five groups of five, about 123 bits. */
export const makeRecoveryCode = (): string =>
  Array.from({ length: 5 }, () =>
    Array.from({ length: 5 }, () => CODE_CHARACTERS[randomInt(CODE_CHARACTERS.length)]).join(""),
  ).join("-");

/** The code as typed by a person, brought to the form in which it was hashed. */
export const normaliseRecoveryCode = (text: string): string => text.toUpperCase().replaceAll(/[^0-9A-Z]/g, "");
