import type { ReactNode } from "react";

export interface KeyFigure {
  id: string;
  name: ReactNode;
  value: ReactNode;
  aside?: ReactNode;
}

export function KeyFigures({ figures }: { figures: readonly KeyFigure[] }) {
  return (
    <dl>
      {figures.map((figure) => (
        <div key={figure.id} className="flex justify-between gap-3 border-line border-b py-1.25">
          <dt className="text-ink-2">{figure.name}</dt>
          <dd className="text-right font-medium">
            {figure.value}
            {figure.aside ? <small className="ml-1.5 whitespace-nowrap text-ink-3">{figure.aside}</small> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
