import { useTranslations } from "next-intl";
import { BasketId } from "@/lib/contracts/baskets/basket";

const CATEGORIES = ["infrastructure", "resources", "problems", "other"] as const;
const GROUPS = ["compute", "storage", "data", "provenance", "identity", "model verification"] as const;

export function useSegmentNames(): { segment: (name: string) => string; group: (name: string) => string } {
  const t = useTranslations("attribution");
  const basket = useTranslations("basket.short");
  return {
    segment(name) {
      const category = CATEGORIES.find((id) => id === name);
      if (category !== undefined) return t(`segments.${category}`);
      const track = BasketId.safeParse(name);
      return track.success ? t("segmentOfTrack", { track: basket(track.data) }) : name;
    },
    group(name) {
      const group = GROUPS.find((id) => id === name);
      return group === undefined ? name : t(`groups.${group}`);
    },
  };
}
