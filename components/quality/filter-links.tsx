import { useTranslations } from "next-intl";
import { SegmentedLink, SegmentedLinks } from "@/components/ui/segmented";
import { Link } from "@/lib/i18n/navigation";
import styles from "./filter-links.module.css";

export interface FilterLinksProps {
  /** the list that is narrowed */
  label: string;
  choices: readonly { id: string; name: string; href: string; isCurrent: boolean }[];
}

/** Narrows a list; the choice is the address. */
export function FilterLinks({ label, choices }: FilterLinksProps) {
  const t = useTranslations("quality.filter");
  return (
    <div className={styles["filter"]}>
      <SegmentedLinks label={t("label", { list: label })}>
        {choices.map(({ id, name, href, isCurrent }) => (
          <SegmentedLink key={id}>
            <Link href={href} prefetch={false} {...(isCurrent ? { "aria-current": "page" as const } : {})}>
              {name}
            </Link>
          </SegmentedLink>
        ))}
      </SegmentedLinks>
    </div>
  );
}
