export function LogoMark() {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d="M1.5 15.5h15" fill="none" className="stroke-ink-3" />
      <path d="M2 12.2 6.2 8l3 2.6 6.4-7.1" fill="none" className="stroke-track-fund" strokeWidth="2.25" />
    </svg>
  );
}
