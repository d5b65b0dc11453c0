import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export interface DataColumn<Row> {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** figures are right-aligned (the default), words left-aligned; words may take two lines where it is narrow */
  align?: "left" | "right";
  /** 2 leaves first on a phone */
  priority?: 1 | 2;
  tone?: "strong" | "muted";
  width?: string;
}

export interface FootRow {
  id: string;
  /** by column id; a missing one stays empty */
  cells: Readonly<Record<string, ReactNode>>;
  tone?: "strong" | "muted";
}

export interface DataTableProps<Row> {
  /** says what the table holds; for screen readers only, since a section title is above */
  caption: string;
  /** the first column heads its rows */
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isStrong?: (row: Row) => boolean;
  foot?: readonly FootRow[];
  /** offers the columns that left on a phone, in a sideways scroll with the first column fixed */
  allColumnsLabel?: string;
  hideHead?: boolean;
}

function cellClass<Row>(column: DataColumn<Row>, tone?: "strong" | "muted"): string | undefined {
  return cn(column.align === "left" && "left", column.priority === 2 && "second", tone) || undefined;
}

function Body<Row>({ columns, rows, rowKey, isStrong }: DataTableProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)} className={isStrong?.(row) ? "strong" : undefined}>
          {columns.map((column, index) =>
            index === 0 ? (
              <th key={column.id} scope="row" className={column.align === "left" ? "left" : undefined}>
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.id} className={cellClass(column, column.tone)}>
                {column.cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  );
}

function Foot<Row>({ columns, foot }: { columns: readonly DataColumn<Row>[]; foot: readonly FootRow[] }) {
  return (
    <tfoot>
      {foot.map((row) => (
        <tr key={row.id} className={row.tone ?? "strong"}>
          {columns.map((column, index) =>
            index === 0 ? (
              <th key={column.id} scope="row">
                {row.cells[column.id]}
              </th>
            ) : (
              <td key={column.id} className={cellClass(column)}>
                {row.cells[column.id]}
              </td>
            ),
          )}
        </tr>
      ))}
    </tfoot>
  );
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, foot, allColumnsLabel, hideHead } = props;
  return (
    <div className="data-table">
      <div className="scroll">
        <table>
          <caption className="sr-only">{caption}</caption>
          <thead className={hideHead ? "sr-only" : undefined}>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={cellClass(column)}
                  {...(column.width ? { style: { width: column.width } } : {})}
                >
                  {column.head}
                </th>
              ))}
            </tr>
          </thead>
          <Body {...props} />
          {foot ? <Foot columns={columns} foot={foot} /> : null}
        </table>
      </div>
      {allColumnsLabel ? (
        <label className="all">
          <input type="checkbox" className="size-4 accent-ink" />
          {allColumnsLabel}
        </label>
      ) : null}
    </div>
  );
}
