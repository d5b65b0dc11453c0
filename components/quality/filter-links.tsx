import { useTranslations } from "next-intl";
import { SegmentedLink, SegmentedLinks } from "@/components/ui/segmented";
import { Link } from "@/lib/i18n/navigation";

export interface FilterLinksProps {
  label: string;
  choices: readonly { id: string; name: string; href: string; isCurrent: boolean }[];
}

/** The choice is in the address, so that it works without script. */
export function FilterLinks({ label, choices }: FilterLinksProps) {
  const t = useTranslations("quality.filter");
  return (
    <div className="mt-0.5 mb-1.5">
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
