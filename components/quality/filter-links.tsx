import { SegmentedLinks } from "@/components/ui/segmented-links";
import { Link } from "@/lib/i18n/navigation";
import styles from "./filter-links.module.css";

export interface FilterLinksProps {
  label: string;
  choices: readonly { id: string; name: string; href: string; isCurrent: boolean }[];
}

/** Narrows a list; the choice is the address. */
export function FilterLinks({ label, choices }: FilterLinksProps) {
  return (
    <div className={styles["filter"]}>
      <SegmentedLinks label={label}>
        {choices.map(({ id, name, href, isCurrent }) => (
          <Link key={id} href={href} prefetch={false} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
            {name}
          </Link>
        ))}
      </SegmentedLinks>
    </div>
  );
}
