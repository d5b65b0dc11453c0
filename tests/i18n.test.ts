import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import de from "@/lib/i18n/messages/de.json";
import en from "@/lib/i18n/messages/en.json";

interface MessageTree {
  [key: string]: string | MessageTree;
}

function flatten(tree: MessageTree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  );
}

/** "{day}" and "{days, plural", but not the branch in "one {day}". */
const ARGUMENT = /(?<!(?:=\d+|one|other)\s)\{(\w+)\s*[,}]/g;

/** Names of arguments and tags, "{day}" → "day", "<strong>" → "<strong>". */
function placeholders(message: string): string[] {
  const names = new Set<string>();
  for (const [, name = ""] of message.matchAll(ARGUMENT)) names.add(name);
  for (const [tag] of message.matchAll(/<\w+>/g)) names.add(tag);
  return [...names].sort();
}

const english = new Map(flatten(en));
const german = new Map(flatten(de));

describe("the two languages", () => {
  test("hold the same keys", () => {
    expect([...german.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test("use the same placeholders and tags in each message", () => {
    const differing = [...english].filter(
      ([key, message]) => placeholders(message).join() !== placeholders(german.get(key) ?? "").join(),
    );
    expect(differing).toEqual([]);
  });

  test("format with every argument filled in", () => {
    const fill = (name: string): [string, number | ((chunks: unknown) => string)] =>
      name.startsWith("<") ? [name.slice(1, -1), (chunks) => String(chunks)] : [name, 1];
    for (const [locale, messages] of [
      ["en", english],
      ["de", german],
    ] as const) {
      for (const [key, text] of messages) {
        const t = createTranslator({
          locale,
          messages: { text },
          onError: (error) => {
            throw error;
          },
        });
        const values = Object.fromEntries(placeholders(text).map(fill));
        expect(String(t.rich("text", values)), `${locale}.json ${key}`).not.toMatch(/[{}<>]/);
      }
    }
  });

  test("leave no message empty", () => {
    expect([...english, ...german].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  test("set German percent signs, quotes and dashes as German does", () => {
    const wrong = [...german].filter(([, message]) => /\d ?%|p\. a\.|"|''|[“”](?=\w)|—/.test(message));
    expect(wrong).toEqual([]);
  });

  test("write minus as U+2212 in formulas", () => {
    const hyphens = [...english, ...german].filter(([key, text]) => key.endsWith(".formula") && / - /.test(text));
    expect(hyphens).toEqual([]);
  });
});
