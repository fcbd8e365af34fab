import { chooseRules, houseRules } from "@fangzhi/quantity";
import type { HouseRuleSettingView } from "@fangzhi/types";
import { useTranslations } from "next-intl";
import { HouseRuleItem } from "./house-rule-item.tsx";

/** The first letter of a rule's id is its group. */
const groups = ["P", "N", "U", "T"] as const;

/** Every house rule with its examples, and what the newsroom made of it. */
export function HouseRules({ settings }: { settings: readonly HouseRuleSettingView[] }) {
  const t = useTranslations("rules");
  const set = new Map(settings.map((setting) => [setting.ruleId, setting]));
  const { off, blocking } = chooseRules(settings);
  return (
    <section className="grid max-w-[46rem] gap-8">
      <div className="grid gap-1">
        <p className="text-ink-2">{t("text")}</p>
        <p>
          {t("summary", {
            on: houseRules.length - off.length,
            blocking: blocking.length,
            off: off.length,
          })}
        </p>
      </div>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`rules-${group}`} className="grid gap-2">
          <h2 id={`rules-${group}`} className="font-semibold text-lg">
            {t(`groups.${group}`)}
          </h2>
          <ul className="border-t">
            {houseRules
              .filter(({ id }) => id.startsWith(group))
              .map((rule) => (
                <HouseRuleItem
                  key={rule.id}
                  rule={rule}
                  setting={set.get(rule.id) ?? null}
                  blocks={blocking.includes(rule.id)}
                />
              ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
