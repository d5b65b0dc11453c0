import type { MarkedToken, Tokens } from "marked";
import { Fragment, type ReactNode } from "react";
import { known } from "@/components/methodology/parse-document";

/** Raw HTML is shown as text. */
export function InlineText({ tokens }: { tokens: readonly MarkedToken[] }) {
  return tokens.map((token, i) => <Fragment key={i}>{inline(token)}</Fragment>);
}

function inline(token: MarkedToken): ReactNode {
  switch (token.type) {
    case "strong":
      return (
        <strong>
          <InlineText tokens={known(token.tokens)} />
        </strong>
      );
    case "em":
      return (
        <em>
          <InlineText tokens={known(token.tokens)} />
        </em>
      );
    case "codespan":
      return <code>{token.text}</code>;
    case "link":
      return (
        <a href={token.href}>
          <InlineText tokens={known(token.tokens)} />
        </a>
      );
    case "text":
      return token.tokens === undefined ? token.text : <InlineText tokens={known(token.tokens)} />;
    case "escape":
      return token.text;
    default:
      return token.raw;
  }
}

function TextTable({ table }: { table: Tokens.Table }) {
  return (
    <table>
      <thead>
        <tr>
          {table.header.map((cell) => (
            <th key={cell.text} scope="col">
              <InlineText tokens={known(cell.tokens)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row[0]?.text}>
            {row.map((cell, i) => {
              const head = table.header[i]?.text ?? "";
              const Cell = i === 0 ? "th" : "td";
              return (
                <Cell key={head} data-head={head} {...(i === 0 ? { scope: "row" } : {})}>
                  <InlineText tokens={known(cell.tokens)} />
                </Cell>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function List({ list }: { list: Tokens.List }) {
  const items = list.items.map((item) => (
    <li key={item.raw}>
      <InlineText tokens={known(item.tokens)} />
    </li>
  ));
  return list.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

export interface MarkdownBlocksProps {
  blocks: readonly MarkedToken[];
  /** replaces a fenced block "example NAME" */
  renderExample: (name: string) => ReactNode;
}

/** The kinds of block that the methodology uses; any other is shown as its source. */
export function MarkdownBlocks({ blocks, renderExample }: MarkdownBlocksProps) {
  return (
    <div className="prose">
      {blocks.map((block, i) => (
        <Fragment key={i}>{toNode(block, renderExample)}</Fragment>
      ))}
    </div>
  );
}

function toNode(block: MarkedToken, renderExample: MarkdownBlocksProps["renderExample"]): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <InlineText tokens={known(block.tokens)} />
        </p>
      );
    case "list":
      return <List list={block} />;
    case "table":
      return <TextTable table={block} />;
    case "code":
      return block.lang?.startsWith("example ") ? (
        renderExample(block.lang.slice("example ".length))
      ) : (
        <pre>{block.text}</pre>
      );
    case "space":
      return null;
    default:
      return <p>{block.raw}</p>;
  }
}
