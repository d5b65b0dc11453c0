import type { Page } from "playwright-core";

/** Every row of a table's body and foot as the texts of its cells, the row's head first. @param caption of the table */
export async function tableRows(page: Page, caption: string): Promise<string[][]> {
  const rows = page.getByRole("table", { name: caption, exact: true }).locator("tbody tr, tfoot tr");
  return await rows.evaluateAll((all) =>
    all.map((row) => [...row.querySelectorAll("th, td")].map((cell) => (cell.textContent ?? "").trim())),
  );
}
