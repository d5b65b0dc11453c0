import { TOTP } from "otpauth";

const PERIOD_MS = 30_000;

/**
 * The 30-second step whose code was given, the one before and after now allowed for a clock that is off.
 * Source: RFC 6238 (SHA-1, 6 digits, 30 s), RFC 4226 section 7.4 for the window.
 * @param secret base32
 * @param now milliseconds since 1970-01-01 UTC
 * @returns steps since 1970-01-01 UTC; null for a wrong code
 */
export function totpStep(secret: string, code: string, now: number): number | null {
  const delta = new TOTP({ secret }).validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / PERIOD_MS) + delta;
}
