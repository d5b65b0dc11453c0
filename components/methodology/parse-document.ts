import { lexer, type MarkedToken, type Token, type Tokens } from "marked";

/** Of level 2 or 3. */
export interface DocumentHeading {
  readonly depth: number;
  readonly anchor: string;
  readonly tokens: readonly MarkedToken[];
}

export interface ParsedDocument {
  readonly title: string;
  /** blocks before the first heading of level 2 */
  readonly lead: readonly MarkedToken[];
  readonly sections: readonly (DocumentHeading & { readonly blocks: readonly MarkedToken[] })[];
}

/** No extension of marked is used, so every token is one of its own. */
export function known(tokens: readonly Token[] | undefined): MarkedToken[] {
  return (tokens ?? []).filter((token): token is MarkedToken => token.type !== undefined);
}

/** "Fee and net level" → "fee-and-net-level", as code hosts do it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

const isHeading = (token: MarkedToken): token is Tokens.Heading => token.type === "heading";

/**
 * @param anchorSource the document whose headings give the addresses, heading by heading: both languages share them
 */
export function parseDocument(markdown: string, anchorSource: string): ParsedDocument {
  const anchors = known(lexer(anchorSource))
    .filter(isHeading)
    .map((heading) => anchorOf(heading.text));
  const lead: MarkedToken[] = [];
  const sections: (DocumentHeading & { blocks: MarkedToken[] })[] = [];
  let title = "";
  let count = 0;
  for (const token of known(lexer(markdown))) {
    if (!isHeading(token)) {
      (sections.at(-1)?.blocks ?? lead).push(token);
      continue;
    }
    const anchor = anchors[count] ?? anchorOf(token.text);
    count += 1;
    if (token.depth === 1) title = token.text;
    else sections.push({ depth: token.depth, anchor, tokens: known(token.tokens), blocks: [] });
  }
  return { title, lead, sections };
}
