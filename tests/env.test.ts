import { describe, expect, it } from "vitest";
import { EnvError, parseEnv } from "@/lib/env";

describe("parseEnv", () => {
  it("starts with nothing set: loopback, port 3000, embedded database, market chosen by what is there", () => {
    expect(parseEnv({})).toEqual({
      PORT: 3000,
      HOST: "127.0.0.1",
      TRACKLIGHT_DATA: "auto",
      TRACKLIGHT_SCHEMA: "public",
      TRACKLIGHT_LOG_LEVEL: "info",
      TRACKLIGHT_TRUST_PROXY: 0,
      PATH: "",
      CI: false,
    });
  });

  it("counts an empty value as not set, as a compose file writes it", () => {
    expect(parseEnv({ PORT: "", DATABASE_URL: "", CI: "" })).toMatchObject({ PORT: 3000, CI: false });
  });

  it.each([
    [{ TRACKLIGHT_DTA: "live" }, "TRACKLIGHT_DTA is not a setting of Tracklight. Did you mean TRACKLIGHT_DATA?"],
    [{ TRACKLIGHT_HOMEDIR: "/x" }, "TRACKLIGHT_HOMEDIR is not a setting of Tracklight. Did you mean TRACKLIGHT_HOME?"],
    [{ TRACKLIGHT_DATA: "real" }, "TRACKLIGHT_DATA must be auto, live or simulated."],
    [{ TRACKLIGHT_HOME: "data" }, "TRACKLIGHT_HOME must be an absolute path."],
    [{ PORT: "http" }, "PORT must be a port number, as in PORT=3000."],
    [{ DATABASE_URL: "tracklight" }, "DATABASE_URL is not an address"],
    [{ DATABASE_URL: "mysql://u:p@h/d" }, "DATABASE_URL has the protocol mysql instead of postgresql"],
    [{ DATABASE_URL: "postgresql://u:p@h" }, "DATABASE_URL names no database"],
    [{ DATABASE_URL: "postgresql://u:p@/d" }, "DATABASE_URL names no host"],
    [{ DATABASE_URL: "postgresql:///d" }, "DATABASE_URL names no host"],
    [{ PGHOST: "db" }, "PGHOST is set but DATABASE_URL is not."],
    [{ PGDATABASE: "tracklight" }, "PGDATABASE is set but DATABASE_URL is not."],
    [{ TRACKLIGHT_BINANCE_URL: "http://example.com" }, "TRACKLIGHT_BINANCE_URL must be an https address"],
    [{ TRACKLIGHT_BINANCE_URL: "file:///etc/passwd" }, "TRACKLIGHT_BINANCE_URL must be an https address"],
  ])("refuses %o in a sentence", (source, sentence) => {
    expect(() => parseEnv(source)).toThrow(EnvError);
    expect(() => parseEnv(source)).toThrow(sentence);
  });

  it.each([
    "postgresql://u:p@db.example:5432/tracklight?sslmode=require",
    "postgres://u@[::1]/tracklight",
    "postgresql://u:p@/tracklight?host=/run/postgresql",
  ])("takes %s", (address) => {
    expect(parseEnv({ DATABASE_URL: address, PGSSLMODE: "require" }).DATABASE_URL).toBe(address);
  });

  it.each(["http://127.0.0.1:4100", "http://[::1]:4100/", "http://localhost:1", "https://example.com"])(
    "takes %s in place of Binance",
    (address) => {
      expect(parseEnv({ TRACKLIGHT_BINANCE_URL: address }).TRACKLIGHT_BINANCE_URL).toBe(address);
    },
  );
});
