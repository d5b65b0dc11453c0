export function LockIcon({ isLocked }: { readonly isLocked: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="size-3.5" aria-hidden="true">
      <path
        d={isLocked ? "M5 7V5a3 3 0 0 1 6 0v2" : "M5 7V5a3 3 0 0 1 5.8-1"}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
      <rect
        x="3.5"
        y="7"
        width="9"
        height="6.5"
        rx="1"
        fill={isLocked ? "currentColor" : "none"}
        stroke="currentColor"
      />
    </svg>
  );
}
