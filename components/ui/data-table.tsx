import type { ReactNode } from "react";
import styles from "./data-table.module.css";

export interface DataColumn<Row> {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** figures stand right, the default; words stand left, and may take two lines where it is narrow */
  align?: "left" | "right";
  /** 2 leaves first on a phone */
  priority?: 1 | 2;
  tone?: "strong" | "muted";
  /** CSS width */
  width?: string;
}

export interface FootRow {
  id: string;
  /** by column id; a missing one stays empty */
  cells: Readonly<Record<string, ReactNode>>;
  tone?: "strong" | "muted";
}

export interface DataTableProps<Row> {
  /** says what the table holds; read out, not shown, since a section title stands above */
  caption: string;
  /** the first column heads its rows */
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** a bold row, e.g. the one the page is about */
  isStrong?: (row: Row) => boolean;
  foot?: readonly FootRow[];
  /** offers the columns that left on a phone, in a sideways scroll with the first column fixed */
  allColumnsLabel?: string;
  hideHead?: boolean;
}

function cellClass(column: { align?: string; priority?: number; tone?: string }, tone?: string): string {
  const names = [styles[column.align ?? "right"]];
  if (column.priority === 2) names.push(styles["p2"]);
  const shade = tone ?? column.tone;
  if (shade) names.push(styles[shade]);
  return names.filter(Boolean).join(" ");
}

function Body<Row>({ columns, rows, rowKey, isStrong }: DataTableProps<Row>) {
  return (
    <tbody>
      {rows.map((row) => (
        <tr key={rowKey(row)} className={isStrong?.(row) ? styles["strong"] : undefined}>
          {columns.map((column, index) =>
            index === 0 ? (
              <th
                key={column.id}
                scope="row"
                className={column.align === "left" ? `${styles["rowHead"]} ${styles["left"]}` : styles["rowHead"]}
              >
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.id} className={cellClass(column)}>
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
        <tr key={row.id} className={styles[row.tone ?? "strong"]}>
          {columns.map((column, index) =>
            index === 0 ? (
              <th key={column.id} scope="row" className={styles["rowHead"]}>
                {row.cells[column.id]}
              </th>
            ) : (
              <td key={column.id} className={cellClass(column, "plain")}>
                {row.cells[column.id]}
              </td>
            ),
          )}
        </tr>
      ))}
    </tfoot>
  );
}

/** Rows of figures: tabular numerals, units in the head, right-aligned, second-rank columns gone on a phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, foot, allColumnsLabel, hideHead } = props;
  return (
    <div className={styles["wrap"]}>
      <div className={styles["scroll"]}>
        <table className={styles["table"]}>
          <caption className={styles["hidden"]}>{caption}</caption>
          <thead className={hideHead ? styles["hidden"] : undefined}>
            <tr>
              {columns.map((column) => (
                <th
                  key={column.id}
                  scope="col"
                  className={cellClass({ ...column, tone: "plain" })}
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
        <label className={styles["all"]}>
          <input type="checkbox" />
          {allColumnsLabel}
        </label>
      ) : null}
    </div>
  );
}
