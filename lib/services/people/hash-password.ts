import { hash, verify } from "@node-rs/argon2";

/** `Algorithm.Argon2id`, which its package only declares for the compiler. */
const ARGON2ID = 2;

/** OWASP Password Storage Cheat Sheet: argon2id with m = 19 MiB, t = 2, p = 1. */
const COST = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a core for some 25 ms: sign-ins must not crowd out the readers. */
const AT_ONCE = 4;

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The argon2id hash of a password in the PHC string format. At most four hashes are computed at once. */
export async function hashPassword(password: string): Promise<string> {
  return await inTurn(() => hash(password, COST));
}

/** Whether a password is the one that `hashed` (PHC string format) was made of. */
export async function verifyPassword(hashed: string, password: string): Promise<boolean> {
  return await inTurn(() => verify(hashed, password));
}
