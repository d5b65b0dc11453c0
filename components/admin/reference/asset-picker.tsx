import { useTranslations } from "next-intl";
import { FilterForm } from "@/components/admin/filter-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { SelectField } from "@/components/ui/select";

interface AssetPickerProps {
  readonly assets: readonly { readonly id: string; readonly name: string }[];
  readonly asset: string | undefined;
  /** day beside the asset, for a page about one; undefined leaves the field out, "" shows it empty */
  readonly day?: string | undefined;
}

export function AssetPicker({ assets, asset, day }: AssetPickerProps) {
  const t = useTranslations("admin.change");
  return (
    <FilterForm>
      <SelectField label={t("asset")} name="asset" defaultValue={asset ?? ""} required>
        <option value="" disabled>
          {t("choose")}
        </option>
        {assets.map(({ id, name }) => (
          <option key={id} value={id}>
            {id} · {name}
          </option>
        ))}
      </SelectField>
      {day === undefined ? null : <Field label={t("day")} name="day" type="date" defaultValue={day} required />}
      <Button type="submit">{t("show")}</Button>
    </FilterForm>
  );
}
