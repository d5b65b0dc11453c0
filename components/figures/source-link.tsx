/** What a row rests on: an address as a link under its host's name, anything else as the words it is. */
export function SourceLink({ source }: { source: string }) {
  if (!URL.canParse(source)) return source;
  return (
    <a href={source} rel="noreferrer">
      {new URL(source).host.replace(/^www\./, "")}
    </a>
  );
}
