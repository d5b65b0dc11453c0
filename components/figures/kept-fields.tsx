/** What a form without script must send along besides its own choices. */
export function KeptFields({ kept }: { kept: Readonly<Record<string, string>> }) {
  return Object.entries(kept).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
